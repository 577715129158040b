import vocabulary from './vocabulary.json' with { type: 'json' };
import type { Word } from './words.ts';

/** Runs of three letters of a word with its edges marked: "aid" has "_ai", "aid" and "id_". */
const trigramsOf = (word: string): string[] => {
  const marked = `_${word}_`;
  return Array.from({ length: Math.max(0, marked.length - 2) }, (_, i) => marked.slice(i, i + 3));
};

// How often a trigram stands in general news, by the ranks of the words it stands in (Zipf).
const frequency = new Map<string, number>();
vocabulary.split(' ').forEach((word, rank) => {
  for (const trigram of trigramsOf(word)) frequency.set(trigram, (frequency.get(trigram) ?? 0) + 1 / (rank + 10));
});
const rarest = 1 / (vocabulary.length + 10);
const rarity = (trigram: string): number => Math.log(10 / (frequency.get(trigram) ?? rarest));

/** The trigrams of a wording, each weighted by how often it stands there and how rare it is in general news. */
const weigh = (words: readonly Word[]): Map<string, number> => {
  const weights = new Map<string, number>();
  for (const { lower } of words)
    for (const trigram of trigramsOf(lower)) weights.set(trigram, (weights.get(trigram) ?? 0) + Math.max(0, rarity(trigram)));
  return weights;
};

const product = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const [trigram, weight] of a) sum += weight * (b.get(trigram) ?? 0);
  return sum;
};

/** Cosine of two wordings as bags of letter trigrams, from 0 to 1: words of one family meet without a dictionary ("Peru", "Peruvians"). */
export const spellingLikeness = (a: readonly Word[], b: readonly Word[]): number => {
  const [left, right] = [weigh(a), weigh(b)];
  const norm = Math.sqrt(product(left, left) * product(right, right));
  return norm === 0 ? 0 : product(left, right) / norm;
};
