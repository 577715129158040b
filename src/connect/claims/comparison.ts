import { compareWords, featureNames } from './features.ts';
import { generalRarity } from './rarity.ts';
import weights from './weights.json' with { type: 'json' };
import type { Word } from './words.ts';

/** What the comparison of two wordings found: each feature by name. */
export type Likeness = Record<(typeof featureNames)[number], number>;

/** Features of a pair of wordings, and the log odds that they put forward the same proposition. */
export type Comparison = { logOdds: number; likeness: Likeness };

/**
 * Compares two wordings by their words alone: a logistic regression over `compareWords`, learned from sentence pairs of the Microsoft
 * Research Paraphrase Corpus (Dolan and Brockett 2005) and of ECB+ (Cybulska and Vossen 2014). `weigh` defaults to the rarity of words in
 * general news.
 */
export const compare = (a: readonly Word[], b: readonly Word[], weigh: (word: Word) => number = generalRarity): Comparison => {
  const values = compareWords(a, b, weigh);
  const likeness = Object.fromEntries(featureNames.map((name, i) => [name, values[i] ?? 0])) as Likeness;
  return { likeness, logOdds: values.reduce((sum, value, i) => sum + (weights.slope[i] ?? 0) * value, weights.bias) };
};
