import { fixCue, type Lattice, labelCount, sums } from '../src/annotate/attributions/chain.ts';
import { pairCount, spanFeatures, unaryCount } from '../src/annotate/attributions/span-features.ts';
import type { LabelledCue, LabelledText } from './labelled-text.ts';
import { shuffle } from './seeded.ts';

const rounds = 4;
const rate = 0.03;
const decay = 1e-4;
const negligible = 1e-3;
const pairLabels = labelCount * labelCount;

/** A table of weights that learns: AdaGrad with decay. */
type Table = { weights: Float32Array; squares: Float32Array; mask: number; width: number };

const tableOf = (rows: number, width: number): Table => ({
  weights: new Float32Array(rows * width),
  squares: new Float32Array(rows * width).fill(1e-2),
  mask: rows - 1,
  width,
});

const descend = ({ weights, squares, mask, width }: Table, ids: Int32Array, slopes: Float64Array): void => {
  for (const id of ids) {
    const base = (id & mask) * width;
    for (let y = 0; y < width; y++) {
      const own = slopes[y] ?? 0;
      if (Math.abs(own) < negligible / 10) continue;
      const slope = own + decay * (weights[base + y] ?? 0);
      const square = (squares[base + y] ?? 0) + slope * slope;
      squares[base + y] = square;
      weights[base + y] = (weights[base + y] ?? 0) - (rate * slope) / Math.sqrt(square);
    }
  }
};

/** The lattice of one example under the weights so far. */
const latticeOf = (unary: Table, pair: Table, unaryIds: Int32Array, pairIds: Int32Array, length: number): Lattice => {
  const scores = ({ weights, mask, width }: Table, ids: Int32Array, count: number): Float32Array => {
    const summed = new Float32Array(length * width);
    for (let k = 0; k < ids.length; k++) {
      const from = ((ids[k] ?? 0) & mask) * width;
      const to = Math.floor(k / count) * width;
      for (let y = 0; y < width; y++) summed[to + y] = (summed[to + y] ?? 0) + (weights[from + y] ?? 0);
    }
    return summed;
  };
  return { length, unary: scores(unary, unaryIds, unaryCount), pair: scores(pair, pairIds, pairCount) };
};

/** One step down the slope of the negative log likelihood: expected counts less observed ones. */
const learnOne = (unary: Table, pair: Table, lattice: Lattice, labels: Uint8Array, unaryIds: Int32Array, pairIds: Int32Array): void => {
  const { forward, backward, total } = sums(lattice);
  const L = labelCount;
  const slopes = new Float64Array(L);
  const pairSlopes = new Float64Array(pairLabels);
  for (let t = 0; t < labels.length; t++) {
    for (let y = 0; y < L; y++)
      slopes[y] = Math.exp((forward[t * L + y] ?? 0) + (backward[t * L + y] ?? 0) - total) - (labels[t] === y ? 1 : 0);
    if (slopes.some((slope) => Math.abs(slope) > negligible))
      descend(unary, unaryIds.subarray(t * unaryCount, (t + 1) * unaryCount), slopes);
    if (t === 0) continue;
    for (let x = 0; x < L; x++)
      for (let y = 0; y < L; y++) {
        const joint =
          (forward[(t - 1) * L + x] ?? 0) +
          (lattice.pair[(t * L + x) * L + y] ?? 0) +
          (lattice.unary[t * L + y] ?? 0) +
          (backward[t * L + y] ?? 0);
        pairSlopes[x * L + y] = Math.exp(joint - total) - (labels[t - 1] === x && labels[t] === y ? 1 : 0);
      }
    if (pairSlopes.some((slope) => Math.abs(slope) > negligible))
      descend(pair, pairIds.subarray(t * pairCount, (t + 1) * pairCount), pairSlopes);
  }
};

type Example = LabelledCue & { unaryIds: Int32Array; pairIds: Int32Array };

const exampleOf = ({ clues, chance }: LabelledText, cue: LabelledCue): Example => {
  const { anchor, first, labels } = cue;
  const unaryIds = new Int32Array(labels.length * unaryCount);
  const pairIds = new Int32Array(labels.length * pairCount);
  spanFeatures(clues, chance, anchor, first, first + labels.length, unaryIds, pairIds);
  return { ...cue, unaryIds, pairIds };
};

/** Weights of the conditional random field that labels source, cue and content around a known cue. */
export const learnField = (
  texts: readonly LabelledText[],
  rows: { unary: number; pair: number },
  random: () => number,
): { unary: Float32Array; pair: Float32Array } => {
  const unary = tableOf(rows.unary, labelCount);
  const pair = tableOf(rows.pair, pairLabels);
  const weights = { unary: unary.weights, pair: pair.weights };
  const examples = texts.flatMap((text) => text.cues.map((cue) => exampleOf(text, cue)));
  for (let round = 0; round < rounds; round++) {
    for (const { anchor, first, labels, unaryIds, pairIds } of shuffle(examples, random)) {
      const lattice = latticeOf(unary, pair, unaryIds, pairIds, labels.length);
      fixCue(lattice, anchor - first);
      learnOne(unary, pair, lattice, labels, unaryIds, pairIds);
    }
  }
  return weights;
};
