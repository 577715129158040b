import { type Lattice, labelCount } from './chain.ts';
import { pairCount, placeCount, type SpanFeatures, unaryCount } from './span-features.ts';
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

/** Writes four sums, without what their zeros came to. */
const unpack = (even: number, odd: number, none: number, step: number, scores: Float32Array, row: number): void => {
  scores[row] = ((even & low) - none) * step;
  scores[row + 1] = ((odd & low) - none) * step;
  scores[row + 2] = ((even >>> 16) - none) * step;
  scores[row + 3] = ((odd >>> 16) - none) * step;
};

/** Writes the scores of `rows` rows of features, one for each label. */
const rowScores = ({ words, step }: Packed, ids: Int32Array, count: number, rows: number, scores: Float32Array): void => {
  const mask = words.length - 1;
  const none = zero * count;
  for (let t = 0; t < rows; t++) {
    let even = 0;
    let odd = 0;
    for (let k = t * count, stop = k + count; k < stop; k++) {
      const word = words[(ids[k] ?? 0) & mask] ?? 0;
      even += word & halves;
      odd += (word >>> 8) & halves;
    }
    unpack(even, odd, none, step, scores, t * labelCount);
  }
};

const pairScores = ({ words, step }: Packed, ids: Int32Array, length: number, scores: Float32Array): void => {
  const mask = words.length / labelCount - 1;
  const none = zero * pairCount;
  for (let t = 1; t < length; t++) {
    let even0 = 0;
    let even1 = 0;
    let even2 = 0;
    let even3 = 0;
    let odd0 = 0;
    let odd1 = 0;
    let odd2 = 0;
    let odd3 = 0;
    for (let k = t * pairCount, stop = k + pairCount; k < stop; k++) {
      const from = ((ids[k] ?? 0) & mask) * labelCount;
      const word0 = words[from] ?? 0;
      const word1 = words[from + 1] ?? 0;
      const word2 = words[from + 2] ?? 0;
      const word3 = words[from + 3] ?? 0;
      even0 += word0 & halves;
      odd0 += (word0 >>> 8) & halves;
      even1 += word1 & halves;
      odd1 += (word1 >>> 8) & halves;
      even2 += word2 & halves;
      odd2 += (word2 >>> 8) & halves;
      even3 += word3 & halves;
      odd3 += (word3 >>> 8) & halves;
    }
    const row = t * labelCount * labelCount;
    unpack(even0, odd0, none, step, scores, row);
    unpack(even1, odd1, none, step, scores, row + labelCount);
    unpack(even2, odd2, none, step, scores, row + 2 * labelCount);
    unpack(even3, odd3, none, step, scores, row + 3 * labelCount);
  }
};

/** Working space: scores of places. */
let placeScores = new Float32Array(0);

/** Fills a lattice of `length` tokens from the features of its window. */
export const fillLattice = ({ unary, pair }: Pick<Weights, 'unary' | 'pair'>, features: SpanFeatures, lattice: Lattice): void => {
  if (placeScores.length < features.placeOf.length * labelCount) placeScores = new Float32Array(features.placeOf.length * labelCount);
  rowScores(unary, features.unary, unaryCount, lattice.length, lattice.unary);
  rowScores(unary, features.place, placeCount, features.places, placeScores);
  for (let t = 0; t < lattice.length; t++) {
    const row = t * labelCount;
    const from = (features.placeOf[t] ?? 0) * labelCount;
    for (let y = 0; y < labelCount; y++) lattice.unary[row + y] = (lattice.unary[row + y] ?? 0) + (placeScores[from + y] ?? 0);
  }
  pairScores(pair, features.pair, lattice.length, lattice.pair);
};
