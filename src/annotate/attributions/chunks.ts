import type { WordFacts } from './word-facts.ts';

/** Parts of speech by number, from 1 up. */
const tags = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
  'SPACE',
];
const tagNumber = new Map(tags.map((tag, index) => [tag as string, index + 1]));
/** The number of a part of speech. */
export const tag = (name: string): number => tagNumber.get(name) ?? 0;

/** Classes of shallow chunks: groups of words next to one another that are alike. */
export const Chunk = {
  other: 0,
  noun: 1,
  verb: 2,
  preposition: 3,
  opener: 4,
  conjunction: 5,
  comma: 6,
  mark: 7,
  end: 8,
  adverb: 9,
  quote: 10,
} as const;

const marks = { comma: Chunk.comma, quote: Chunk.quote, end: Chunk.end, other: Chunk.mark } as const;

const nouns = ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM'].map(tag);
const particle = tag('PART');
const punctuation = tag('PUNCT');
const chunkOfTag = new Uint8Array(tags.length + 1);
for (const noun of nouns) chunkOfTag[noun] = Chunk.noun;
chunkOfTag[tag('VERB')] = Chunk.verb;
chunkOfTag[tag('AUX')] = Chunk.verb;
chunkOfTag[tag('ADP')] = Chunk.preposition;
chunkOfTag[tag('SCONJ')] = Chunk.opener;
chunkOfTag[tag('CCONJ')] = Chunk.conjunction;
chunkOfTag[tag('ADV')] = Chunk.adverb;

/** The class of chunk that a word belongs to as one part of speech. */
export const chunkOf = (pos: number, facts: WordFacts): number => {
  if (pos === punctuation) return marks[facts.mark];
  if (pos === particle) return facts.possessive ? Chunk.noun : Chunk.verb;
  const chunk = chunkOfTag[pos] ?? Chunk.other;
  return facts.opens && chunk === Chunk.noun ? Chunk.opener : chunk;
};
