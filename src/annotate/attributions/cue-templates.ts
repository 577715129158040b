import { type Template, templatesOf } from './templates.ts';

/** What is known of a token that may head a cue, and its place among the facts. Groups are shallow chunks, counted outward from the token's own. */
export const Fact = {
  nothing: 0,
  word: 1,
  lemma: 2,
  suffix: 3,
  fine: 4,
  tag: 5,
  shape: 6,
  quoted: 7,
  // Neighbours.
  word1: 8,
  word2: 9,
  next1: 10,
  tag1: 11,
  tag2: 12,
  nextTag1: 13,
  nextTag2: 14,
  fine1: 15,
  nextFine2: 16,
  // Groups before and after: head word, class, shape where they begin, and all classes from the token on.
  left2: 17,
  leftChunk1: 18,
  leftChunk2: 19,
  leftShape1: 20,
  leftPath2: 21,
  leftPath3: 22,
  leftPath4: 23,
  right2: 24,
  right3: 25,
  rightChunk1: 26,
  rightChunk2: 27,
  rightChunk3: 28,
  rightShape1: 29,
  rightPath2: 30,
  beforeFine: 31,
  // Where it stands in clause, sentence and among quotation marks.
  clauseWord: 32,
  clauseGap: 33,
  fromStart: 34,
  toEnd: 35,
  markBefore: 36,
  markAfter: 37,
  afterQuotation: 38,
  quotationLength: 39,
  verbsBefore: 40,
  verbsAfter: 41,
} as const;
export const factCount = Object.keys(Fact).length;

type Row = Template<keyof typeof Fact>;

/** The word alone. */
const ownRows: readonly Row[] = [[56], [1, 'word'], [2, 'lemma'], [3, 'lemma', 'tag'], [4, 'suffix', 'tag'], [60, 'fine', 'tag']];

/** The words next to it. */
const nearRows: readonly Row[] = [
  [5, 'word1'],
  [6, 'next1'],
  [7, 'word2'],
  [9, 'lemma', 'next1'],
  [10, 'lemma', 'word1'],
  [13, 'tag1', 'tag', 'nextTag1'],
  [14, 'tag2', 'tag1', 'tag'],
  [15, 'tag', 'nextTag1', 'nextTag2'],
  [18, 'lemma', 'quoted'],
  [19, 'tag', 'quoted', 'shape'],
  [62, 'fine1', 'tag'],
  [65, 'nextFine2'],
  [66, 'fine', 'next1'],
  [67, 'fine', 'word1'],
];

/** Its place in the sentence. */
const farRows: readonly Row[] = [
  [21, 'left2', 'leftChunk2'],
  [24, 'lemma', 'leftChunk1', 'leftShape1'],
  [26, 'leftPath2', 'tag'],
  [27, 'leftPath3', 'tag'],
  [28, 'leftPath4', 'tag'],
  [31, 'right2', 'rightChunk2'],
  [32, 'right3', 'rightChunk3'],
  [34, 'lemma', 'rightChunk1', 'rightShape1'],
  [36, 'rightPath2', 'tag'],
  [42, 'clauseWord', 'tag', 'clauseGap'],
  [43, 'fromStart', 'tag'],
  [44, 'toEnd', 'tag'],
  [46, 'markBefore', 'markAfter', 'quoted'],
  [47, 'lemma', 'markBefore', 'markAfter'],
  [50, 'lemma', 'afterQuotation', 'quotationLength'],
  [52, 'tag', 'verbsBefore', 'verbsAfter'],
  [68, 'fine', 'quoted', 'markAfter'],
  [77, 'beforeFine', 'tag'],
  [82, 'fine', 'markBefore', 'quoted'],
];

/** Features in the order in which they are looked at: most words can be ruled out by the first of them. Each was kept because leaving it out cost held-out likelihood. */
export const ownTemplates = templatesOf(Fact, ownRows);
export const nearTemplates = templatesOf(Fact, nearRows);
export const farTemplates = templatesOf(Fact, farRows);
