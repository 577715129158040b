import { fixCue, type Lattice, labelCount, sums } from '../src/annotate/attributions/chain.ts';
import {
  pairCount,
  placeCount,
  type SpanFeatures,
  spanFeatures,
  spanRoom,
  unaryCount,
} from '../src/annotate/attributions/span-features.ts';
import type { LabelledCue, LabelledText } from './labelled-text.ts';
import { shuffle } from './seeded.ts';

const rounds = 3;
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
const latticeOf = (unary: Table, pair: Table, features: SpanFeatures, length: number): Lattice => {
  const scores = ({ weights, mask, width }: Table, ids: Int32Array, count: number): Float32Array => {
    const summed = new Float32Array((ids.length / count) * width);
    for (let k = 0; k < ids.length; k++) {
      const from = ((ids[k] ?? 0) & mask) * width;
      const to = Math.floor(k / count) * width;
      for (let y = 0; y < width; y++) summed[to + y] = (summed[to + y] ?? 0) + (weights[from + y] ?? 0);
    }
    return summed;
  };
  const own = scores(unary, features.unary, unaryCount);
  const places = scores(unary, features.place, placeCount);
  for (let t = 0; t < length; t++) {
    const from = (features.placeOf[t] ?? 0) * labelCount;
    for (let y = 0; y < labelCount; y++) own[t * labelCount + y] = (own[t * labelCount + y] ?? 0) + (places[from + y] ?? 0);
  }
  return { length, unary: own, pair: scores(pair, features.pair, pairCount) };
};

/** One step down the slope of the negative log likelihood: expected counts less observed ones. */
const learnOne = (unary: Table, pair: Table, lattice: Lattice, labels: Uint8Array, features: SpanFeatures): void => {
  const { forward, backward, total } = sums(lattice);
  const L = labelCount;
  const slopes = new Float64Array(L);
  const pairSlopes = new Float64Array(pairLabels);
  for (let t = 0; t < labels.length; t++) {
    for (let y = 0; y < L; y++)
      slopes[y] = Math.exp((forward[t * L + y] ?? 0) + (backward[t * L + y] ?? 0) - total) - (labels[t] === y ? 1 : 0);
    if (slopes.some((slope) => Math.abs(slope) > negligible)) {
      const place = features.placeOf[t] ?? 0;
      descend(unary, features.unary.subarray(t * unaryCount, (t + 1) * unaryCount), slopes);
      descend(unary, features.place.subarray(place * placeCount, (place + 1) * placeCount), slopes);
    }
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
      descend(pair, features.pair.subarray(t * pairCount, (t + 1) * pairCount), pairSlopes);
  }
};

type Example = { own: number; labels: Uint8Array; features: SpanFeatures };

/** The label that most of its tokens have; of two, the later one. */
const commonest = (labels: Uint8Array): number => {
  const counts = [0, 0, 0, 0];
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts.lastIndexOf(Math.max(...counts));
};

const exampleOf = ({ clues, chance }: LabelledText, { anchor, first, labels }: LabelledCue): Example => {
  const room = spanRoom(labels.length);
  const own = spanFeatures(clues, chance, anchor, first, first + labels.length, room);
  const { length, places } = room;
  const features = {
    ...room,
    unary: room.unary.slice(0, length * unaryCount),
    pair: room.pair.slice(0, length * pairCount),
    place: room.place.slice(0, places * placeCount),
  };
  const stretch = (k: number): Uint8Array => labels.subarray((room.starts[k] ?? 0) - first, (room.starts[k + 1] ?? 0) - first);
  return { own, labels: Uint8Array.from({ length }, (_, k) => commonest(stretch(k))), features };
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
    for (const { own, labels, features } of shuffle(examples, random)) {
      const lattice = latticeOf(unary, pair, features, labels.length);
      fixCue(lattice, own);
      learnOne(unary, pair, lattice, labels, features);
    }
  }
  return weights;
};
