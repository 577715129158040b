import { type Lattice, labelCount } from './chain.ts';
import { pairCount, unaryCount } from './span-features.ts';
import type { Table, Weights } from './weights.ts';

/** The summed weight of features: log odds. */
export const scoreOf = ({ values, step }: Table, ids: Int32Array, count: number): number => {
  const mask = values.length - 1;
  let score = 0;
  for (let k = 0; k < count; k++) score += values[(ids[k] ?? 0) & mask] ?? 0;
  return score * step;
};

/** Fills a lattice from feature ids. */
export const latticeOf = (weights: Pick<Weights, 'unary' | 'pair'>, unaryIds: Int32Array, pairIds: Int32Array, length: number): Lattice => {
  const unary = new Float32Array(length * labelCount);
  const pair = new Float32Array(length * labelCount * labelCount);
  const unaryMask = weights.unary.values.length / labelCount - 1;
  const pairMask = weights.pair.values.length / (labelCount * labelCount) - 1;
  const { values: u, step: unaryStep } = weights.unary;
  const { values: q, step: pairStep } = weights.pair;
  const sum = new Float64Array(labelCount * labelCount);
  for (let t = 0; t < length; t++) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = t * unaryCount, stop = k + unaryCount; k < stop; k++) {
      const at = ((unaryIds[k] ?? 0) & unaryMask) * labelCount;
      a += u[at] ?? 0;
      b += u[at + 1] ?? 0;
      c += u[at + 2] ?? 0;
      d += u[at + 3] ?? 0;
    }
    const row = t * labelCount;
    unary[row] = a * unaryStep;
    unary[row + 1] = b * unaryStep;
    unary[row + 2] = c * unaryStep;
    unary[row + 3] = d * unaryStep;
    if (t === 0) continue;
    sum.fill(0);
    for (let k = t * pairCount, stop = k + pairCount; k < stop; k++) {
      const at = ((pairIds[k] ?? 0) & pairMask) * 16;
      for (let y = 0; y < 16; y++) sum[y] = (sum[y] ?? 0) + (q[at + y] ?? 0);
    }
    for (let y = 0; y < 16; y++) pair[t * 16 + y] = (sum[y] ?? 0) * pairStep;
  }
  return { length, unary, pair };
};
