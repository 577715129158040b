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

/** The letter trigrams of a wording's content words, weighted by how rare they are in general news, at length 1; empty without such words. */
const bagOf = (words: readonly Word[]): Map<string, number> => {
  const bag = new Map<string, number>();
  for (const { lower, content } of words)
    if (content) for (const trigram of trigramsOf(lower)) bag.set(trigram, rarity.get(trigram) ?? unseen);
  const length = Math.hypot(...bag.values());
  if (length === 0) return new Map();
  for (const [trigram, weight] of bag) bag.set(trigram, weight / length);
  return bag;
};

/**
 * How alike the wordings of a story are on the whole, from 0 to 1: the mean cosine of every two of them as sets of letter trigrams, so that words of
 * one family meet without a dictionary ("Peru", "Peruvians"). Words that every text has are left out. 0 for fewer than two wordings with content.
 * Time is linear in their number (the square of their sum holds every pair).
 */
export const cohesionOf = (wordings: readonly (readonly Word[])[]): number => {
  const bags = wordings.map(bagOf).filter(({ size }) => size > 0);
  const sum = new Map<string, number>();
  for (const bag of bags) for (const [trigram, weight] of bag) sum.set(trigram, (sum.get(trigram) ?? 0) + weight);
  let squares = 0;
  for (const weight of sum.values()) squares += weight * weight;
  return bags.length < 2 ? 0 : Math.max(0, squares - bags.length) / (bags.length * (bags.length - 1));
};
