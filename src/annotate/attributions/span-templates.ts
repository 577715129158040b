import { type Template, templatesOf } from './templates.ts';

/**
 * What is known of a token seen from a cue, and its place among the facts. "My" facts are those of the cue, "own" those of the head word of the
 * token's group; numbers that count are cut off where more would not matter.
 */
export const Fact = {
  nothing: 0,
  // The cue and its window.
  my: 1,
  myClass: 2,
  myForm: 3,
  next: 4,
  previous: 5,
  restBefore: 6,
  restAfter: 7,
  leftGap: 8,
  rightGap: 9,
  gapAfter: 10,
  leftEdge: 11,
  sentenceWord: 12,
  sentenceChunk: 13,
  neighbours: 14,
  tagsBefore: 15,
  tagsAfter: 16,
  tagsAround: 17,
  // What stands between the token and the cue.
  away: 18,
  chunks: 19,
  nouns: 20,
  few: 21,
  commas: 22,
  verbs: 23,
  cues: 24,
  path: 25,
  openers: 26,
  that: 27,
  where: 28,
  quoted: 29,
  quotedWhere: 30,
  whereQuoted: 31,
  gapQuoted: 32,
  sameClause: 33,
  clauseNext: 34,
  formCommas: 35,
  reach: 36,
  around: 37,
  // The token itself.
  word: 38,
  wordAfter: 39,
  wordBefore: 40,
  coarse: 41,
  coarseBefore: 42,
  fine: 43,
  tagBefore: 44,
  tag: 45,
  shape: 46,
  tagAfter2: 47,
  tagAfter: 48,
  chunk: 49,
  opener: 50,
  ownLemma: 51,
  ownFine: 52,
  anotherCue: 53,
  // Between the token and the one before it.
  touches: 54,
  edge: 55,
  newSentence: 56,
  edgeSentence: 57,
  newChunk: 58,
  chunkPair: 59,
  opensWith: 60,
  side: 61,
} as const;
export const factCount = Object.keys(Fact).length;

type Row = Template<keyof typeof Fact>;

/** What a token is. */
const unaryRows: readonly Row[] = [
  [101, 'away', 'sameClause'],
  [102, 'word', 'few'],
  [105, 'wordAfter', 'few'],
  [106, 'tagBefore', 'tag', 'tagAfter'],
  [108, 'tag', 'tagAfter', 'tagAfter2'],
  [109, 'path', 'chunk', 'where'],
  [110, 'path', 'my'],
  [111, 'chunks', 'tag', 'shape'],
  [125, 'cues', 'commas', 'anotherCue'],
  [127, 'ownLemma', 'few'],
  [129, 'opener', 'commas', 'verbs'],
  [130, 'opener', 'openers'],
  [135, 'word', 'wordAfter', 'few'],
  [137, 'nouns', 'chunk', 'verbs'],
  [145, 'fine', 'few'],
  [146, 'ownFine', 'few', 'commas'],
];

/** Where a token stands, seen from the cue: the same for whole stretches of tokens. */
const placeRows: readonly Row[] = [
  [100],
  [112, 'commas', 'verbs', 'where'],
  [115, 'quoted', 'leftGap', 'rightGap'],
  [116, 'quoted', 'myForm', 'where'],
  [117, 'that', 'next', 'few'],
  [118, 'my', 'few', 'sameClause'],
  [120, 'whereQuoted', 'leftEdge', 'commas'],
  [121, 'next', 'few', 'sameClause'],
  [122, 'previous', 'few', 'sameClause'],
  [124, 'restBefore', 'restAfter', 'few'],
  [126, 'sentenceWord', 'few'],
  [131, 'openers', 'commas'],
  [132, 'my', 'quoted', 'where'],
  [133, 'my', 'restAfter', 'reach'],
  [136, 'gapAfter', 'gapQuoted', 'where'],
  [139, 'sentenceChunk', 'quotedWhere', 'restAfter'],
  [142, 'neighbours', 'around', 'sameClause'],
  [143, 'tagsBefore', 'tagsAfter', 'few'],
  [144, 'tagsAround', 'formCommas', 'verbs'],
  [149, 'myClass', 'quoted', 'where'],
  [150, 'myClass', 'openers', 'commas'],
  [151, 'myClass', 'few', 'clauseNext'],
];

/** What stands between two labels. */
const pairRows: readonly Row[] = [
  [200, 'touches'],
  [201, 'word', 'touches'],
  [202, 'wordBefore', 'touches'],
  [203, 'tagBefore', 'tag', 'few'],
  [204, 'edge', 'newSentence', 'side'],
  [205, 'newChunk', 'chunkPair', 'few'],
  [206, 'opensWith', 'commas'],
  [209, 'touches', 'my'],
  [210, 'few', 'my', 'newChunk'],
  [211, 'edgeSentence', 'tag', 'tagBefore'],
  [214, 'coarseBefore', 'coarse', 'touches'],
];

export const unaryTemplates = templatesOf(Fact, unaryRows);
export const placeTemplates = templatesOf(Fact, placeRows);
export const pairTemplates = templatesOf(Fact, pairRows);
