import { type Lattice, labelCount } from './chain.ts';
import { pairCount, unaryCount } from './span-features.ts';
import type { Weights } from './weights.ts';

/** The chance that a token heads a cue: logistic regression over hashed features. */
export const cueChance = (weights: Float32Array, ids: Int32Array, count: number): number => {
  const mask = weights.length - 1;
  let score = 0;
  for (let k = 0; k < count; k++) score += weights[(ids[k] ?? 0) & mask] ?? 0;
  return 1 / (1 + Math.exp(-score));
};

/** Fills a lattice from feature ids. `from` is the row of the first token in both id arrays. */
export const latticeOf = (
  weights: Pick<Weights, 'unary' | 'pair'>,
  unaryIds: Int32Array,
  pairIds: Int32Array,
  from: number,
  length: number,
): Lattice => {
  const unary = new Float32Array(length * labelCount);
  const pair = new Float32Array(length * labelCount * labelCount);
  const unaryMask = weights.unary.length / labelCount - 1;
  const pairMask = weights.pair.length / (labelCount * labelCount) - 1;
  const [u, q] = [weights.unary, weights.pair];
  for (let t = 0; t < length; t++) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = (from + t) * unaryCount, stop = k + unaryCount; k < stop; k++) {
      const at = ((unaryIds[k] ?? 0) & unaryMask) * labelCount;
      a += u[at] ?? 0;
      b += u[at + 1] ?? 0;
      c += u[at + 2] ?? 0;
      d += u[at + 3] ?? 0;
    }
    unary.set([a, b, c, d], t * labelCount);
    if (t === 0) continue;
    const base = t * 16;
    for (let k = (from + t) * pairCount, stop = k + pairCount; k < stop; k++) {
      const at = ((pairIds[k] ?? 0) & pairMask) * 16;
      for (let y = 0; y < 16; y++) pair[base + y] = (pair[base + y] ?? 0) + (q[at + y] ?? 0);
    }
  }
  return { length, unary, pair };
};
