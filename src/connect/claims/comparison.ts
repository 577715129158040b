import { compareProfiles, featuresOf, type Likeness } from './features.ts';
import { type Profile, profileOf } from './profile.ts';
import { generalRarity } from './rarity.ts';
import weights from './weights.json' with { type: 'json' };
import type { Word } from './words.ts';

export type { Likeness } from './features.ts';

/** Features of a pair of wordings, and the log odds that they put forward the same proposition. */
export type Comparison = { logOdds: number; likeness: Likeness };

/**
 * Compares two wordings by their words alone: a logistic regression over `compareProfiles` and products of two features, learned from
 * sentence pairs of the Microsoft Research Paraphrase Corpus (Dolan and Brockett 2005) and of ECB+ (Cybulska and Vossen 2014).
 */
export const compare = (a: Profile, b: Profile): Comparison => {
  const likeness = compareProfiles(a, b);
  const features = featuresOf(likeness);
  let logOdds = weights.bias;
  for (let i = 0; i < features.length; i++) logOdds += (weights.slope[i] ?? 0) * (features[i] as number);
  return { likeness, logOdds };
};

/** Compares two wordings outside any story: words weigh by their rarity in general news. */
export const compareWords = (a: readonly Word[], b: readonly Word[]): Comparison =>
  compare(profileOf(a, generalRarity), profileOf(b, generalRarity));
