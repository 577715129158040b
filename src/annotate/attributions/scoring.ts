import { type Lattice, labelCount } from './chain.ts';
import { pairCount, unaryCount } from './span-features.ts';
import type { Packed, Table, Weights } from './weights.ts';

/** The summed weight of the features from one place to another: log odds. */
export const scoreOf = ({ values, step }: Table, ids: Int32Array, from: number, to: number): number => {
  const mask = values.length - 1;
  let score = 0;
  for (let k = from; k < to; k++) score += values[(ids[k] ?? 0) & mask] ?? 0;
  return score * step;
};

// Weights are stored as bytes from 0 to 255 that mean -128 to 127, four to a whole number. Two of them are added at once: bytes 0 and 2 of
// every number into the halves of one sum, bytes 1 and 3 into those of another. A half has room for 128 features (128 * 255 < 2 ** 15), and
// the sums are exact, so the result is that of adding the weights one by one.
const halves = 0x00ff00ff;
const low = 0xffff;
const zero = 128;

const unaryScores = ({ words, step }: Packed, ids: Int32Array, length: number, scores: Float32Array): void => {
  const mask = words.length - 1;
  const none = zero * unaryCount;
  for (let t = 0; t < length; t++) {
    let even = 0;
    let odd = 0;
    for (let k = t * unaryCount, stop = k + unaryCount; k < stop; k++) {
      const word = words[(ids[k] ?? 0) & mask] ?? 0;
      even += word & halves;
      odd += (word >>> 8) & halves;
    }
    const row = t * labelCount;
    scores[row] = ((even & low) - none) * step;
    scores[row + 1] = ((odd & low) - none) * step;
    scores[row + 2] = ((even >>> 16) - none) * step;
    scores[row + 3] = ((odd >>> 16) - none) * step;
  }
};

const pairScores = ({ words, step }: Packed, ids: Int32Array, length: number, scores: Float32Array): void => {
  const mask = words.length / labelCount - 1;
  const none = zero * pairCount;
  for (let t = 1; t < length; t++) {
    for (let x = 0; x < labelCount; x++) {
      let even = 0;
      let odd = 0;
      for (let k = t * pairCount, stop = k + pairCount; k < stop; k++) {
        const word = words[((ids[k] ?? 0) & mask) * labelCount + x] ?? 0;
        even += word & halves;
        odd += (word >>> 8) & halves;
      }
      const row = (t * labelCount + x) * labelCount;
      scores[row] = ((even & low) - none) * step;
      scores[row + 1] = ((odd & low) - none) * step;
      scores[row + 2] = ((even >>> 16) - none) * step;
      scores[row + 3] = ((odd >>> 16) - none) * step;
    }
  }
};

/** Fills a lattice of `length` tokens from their feature ids. */
export const fillLattice = (
  { unary, pair }: Pick<Weights, 'unary' | 'pair'>,
  unaryIds: Int32Array,
  pairIds: Int32Array,
  lattice: Lattice,
): void => {
  unaryScores(unary, unaryIds, lattice.length, lattice.unary);
  pairScores(pair, pairIds, lattice.length, lattice.pair);
};
