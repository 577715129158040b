import { canBeCue, cueCount, cueFeatures } from '../src/annotate/attributions/cue-features.ts';
import { type LabelledText, touched } from './labelled-text.ts';
import { shuffle } from './seeded.ts';

const rounds = 4;
const rate = 0.03;
const decay = 1e-3;
const surelyRight = 1e-3;

type Candidates = { rows: Int32Array[]; isCue: boolean[] };

const candidatesOf = ({ row, tokens, clues, cues }: LabelledText, outside: boolean): Candidates => {
  const said = outside ? new Set(row.attributions.flatMap(({ content }) => touched(tokens, content))) : new Set<number>();
  const anchors = new Set(cues.map(({ anchor }) => anchor));
  const found: Candidates = { rows: [], isCue: [] };
  for (let i = 0; i < clues.length; i++) {
    if (!canBeCue(clues, i) || (said.has(i) && !anchors.has(i))) continue;
    const ids = new Int32Array(cueCount);
    cueFeatures(clues, i, ids);
    found.rows.push(ids);
    found.isCue.push(anchors.has(i));
  }
  return found;
};

/** Logistic regression over hashed features: which words head a cue. AdaGrad (Duchi et al. 2011) with decay of the weights. */
export const learnCues = (texts: readonly LabelledText[], tableSize: number, random: () => number, outside = false): Float32Array => {
  const weights = new Float32Array(tableSize);
  const squares = new Float32Array(tableSize).fill(1e-3);
  const mask = tableSize - 1;
  const all = texts
    .map((text) => candidatesOf(text, outside))
    .flatMap(({ rows, isCue }) => rows.map((ids, k) => ({ ids, isCue: isCue[k] })));
  for (let round = 0; round < rounds; round++) {
    for (const { ids, isCue } of shuffle(all, random)) {
      let score = 0;
      for (const id of ids) score += weights[id & mask] ?? 0;
      const error = 1 / (1 + Math.exp(-score)) - (isCue ? 1 : 0);
      if (Math.abs(error) < surelyRight) continue;
      for (const id of ids) {
        const at = id & mask;
        const slope = error + decay * (weights[at] ?? 0);
        const square = (squares[at] ?? 0) + slope * slope;
        squares[at] = square;
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(square);
      }
    }
  }
  return weights;
};
