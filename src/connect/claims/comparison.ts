import { compareWords } from './features.ts';
import { generalRarity } from './rarity.ts';
import weights from './weights.json' with { type: 'json' };
import type { Word } from './words.ts';

/**
 * Probability that two wordings put forward the same proposition, from their words alone: a logistic regression over `compareWords`,
 * learned from the sentence pairs of the Microsoft Research Paraphrase Corpus (Dolan and Brockett 2005).
 * `weigh` defaults to the rarity of words in general news.
 */
export const sameProposition = (a: readonly Word[], b: readonly Word[], weigh: (word: Word) => number = generalRarity): number => {
  const score = compareWords(a, b, weigh).reduce((sum, value, i) => sum + (weights.slope[i] ?? 0) * value, weights.bias);
  return 1 / (1 + Math.exp(-score));
};
