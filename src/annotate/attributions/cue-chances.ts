import type { Clues } from './clues.ts';
import { canBeCue, cueFeatures, mostCueFeatures, ownCount, ownFeatures } from './cue-features.ts';
import { scoreOf } from './scoring.ts';
import type { Table } from './weights.ts';

/** Words whose own features score less (log odds) are not looked at further: it saves two thirds of the time and costs one cue in 200. */
const unlikely = -0.5;

/** For each token the chance (0–1) that it heads a cue: logistic regression over hashed features. */
export const cueChances = (weights: Table, clues: Clues): Float32Array => {
  const chances = new Float32Array(clues.length);
  const ids = new Int32Array(mostCueFeatures);
  for (let i = 0; i < clues.length; i++) {
    if (!canBeCue(clues, i)) continue;
    ownFeatures(clues, i, ids);
    if (scoreOf(weights, ids, ownCount) < unlikely) continue;
    chances[i] = 1 / (1 + Math.exp(-scoreOf(weights, ids, cueFeatures(clues, i, ids))));
  }
  return chances;
};
