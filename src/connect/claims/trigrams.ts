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
const unseen = Math.log(10 * (vocabulary.length + 10));
const rarity = new Map([...frequency].map(([trigram, often]) => [trigram, Math.max(0, Math.log(10 / often))]));

type Bag = { weights: ReadonlyMap<string, number>; norm: number };

const bagOf = (words: readonly Word[]): Bag => {
  const weights = new Map<string, number>();
  for (const { lower } of words)
    for (const trigram of trigramsOf(lower)) weights.set(trigram, (weights.get(trigram) ?? 0) + (rarity.get(trigram) ?? unseen));
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  return { weights, norm: Math.sqrt(squares) };
};

// A wording is compared with many others.
const bags = new WeakMap<readonly Word[], Bag>();
const kept = (words: readonly Word[]): Bag => {
  const known = bags.get(words);
  if (known) return known;
  const bag = bagOf(words);
  bags.set(words, bag);
  return bag;
};

/**
 * Cosine of two wordings as bags of letter trigrams, each weighted by how often it stands there and how rare it is in general news, from 0 to 1:
 * words of one family meet without a dictionary ("Peru", "Peruvians").
 */
export const spellingLikeness = (a: readonly Word[], b: readonly Word[]): number => {
  const [left, right] = [kept(a), kept(b)];
  if (left.norm === 0 || right.norm === 0) return 0;
  const [few, many] = left.weights.size < right.weights.size ? [left, right] : [right, left];
  let sum = 0;
  for (const [trigram, weight] of few.weights) sum += weight * (many.weights.get(trigram) ?? 0);
  return sum / (left.norm * right.norm);
};

/**
 * How alike the wordings of a story are on the whole: the mean likeness in spelling of every two of them, from 0 to 1, in time linear in their number
 * (the square of their sum holds every pair).
 */
export const cohesionOf = (wordings: readonly (readonly Word[])[]): number => {
  const bags = wordings.map(kept).filter(({ norm }) => norm > 0);
  const sum = new Map<string, number>();
  for (const { weights, norm } of bags) for (const [trigram, weight] of weights) sum.set(trigram, (sum.get(trigram) ?? 0) + weight / norm);
  let squares = 0;
  for (const weight of sum.values()) squares += weight * weight;
  return bags.length < 2 ? 0 : (squares - bags.length) / (bags.length * (bags.length - 1));
};
