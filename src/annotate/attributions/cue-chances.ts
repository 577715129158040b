import type { Clues } from './clues.ts';
import { canBeCue, cueFeatures, mostCueFeatures } from './cue-features.ts';
import { cueChance } from './scoring.ts';

/** For each token the chance (0–1) that it heads a cue. */
export const cueChances = (weights: Float32Array, clues: Clues): Float32Array => {
  const chances = new Float32Array(clues.length);
  const ids = new Int32Array(mostCueFeatures);
  for (let i = 0; i < clues.length; i++) if (canBeCue(clues, i)) chances[i] = cueChance(weights, ids, cueFeatures(clues, i, ids));
  return chances;
};
