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

/** Working space, written over for every token. */
const ids = new Int32Array(cueCount);

/** The chance (0–1) that a token heads a cue: logistic regression over hashed features. */
export const cueChance = (weights: Table, clues: Clues, i: number): number => {
  if (!canBeCue(clues, i)) return 0;
  ownFeatures(clues, i, ids);
  const alone = scoreOf(weights, ids, 0, ownCount);
  if (alone < unlikelyAlone) return 0;
  nearFeatures(clues, i, ids);
  const soFar = alone + scoreOf(weights, ids, ownCount, nearCount);
  if (soFar < unlikelySoFar) return 0;
  farFeatures(clues, i, ids);
  return 1 / (1 + Math.exp(-soFar - scoreOf(weights, ids, nearCount, cueCount)));
};

/** The chance of every token of a document. */
export const cueChances = (weights: Table, clues: Clues): Float32Array => {
  const chances = new Float32Array(clues.length);
  for (let i = 0; i < clues.length; i++) chances[i] = cueChance(weights, clues, i);
  return chances;
};
