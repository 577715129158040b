import type { Clues } from './clues.ts';
import { canBeCue, cueCount, farFeatures, nearCount, nearFeatures, ownCount, ownFeatures } from './cue-features.ts';
import { scoreOf } from './scoring.ts';
import type { Table } from './weights.ts';

/**
 * Words that score less (log odds) by themselves, or together with the words next to them, are not looked at further: it saves most of the
 * time and costs next to no cue.
 */
const unlikelyAlone = -0.5;
const unlikelySoFar = -2.5;

/** For each token the chance (0–1) that it heads a cue: logistic regression over hashed features. */
export const cueChances = (weights: Table, clues: Clues): Float32Array => {
  const chances = new Float32Array(clues.length);
  const ids = new Int32Array(cueCount);
  for (let i = 0; i < clues.length; i++) {
    if (!canBeCue(clues, i)) continue;
    ownFeatures(clues, i, ids);
    const alone = scoreOf(weights, ids, 0, ownCount);
    if (alone < unlikelyAlone) continue;
    nearFeatures(clues, i, ids);
    const soFar = alone + scoreOf(weights, ids, ownCount, nearCount);
    if (soFar < unlikelySoFar) continue;
    farFeatures(clues, i, ids);
    chances[i] = 1 / (1 + Math.exp(-soFar - scoreOf(weights, ids, nearCount, cueCount)));
  }
  return chances;
};
