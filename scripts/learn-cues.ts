import { canBeCue, cueCount, cueFeatures } from '../src/annotate/attributions/cue-features.ts';
import { chanceOf, learnFrom, unlearned } from './adagrad.ts';
import { type LabelledText, touched } from './labelled-text.ts';
import { shuffle } from './seeded.ts';

const rounds = 4;
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

/** Logistic regression over hashed features: which words head a cue. */
export const learnCues = (texts: readonly LabelledText[], tableSize: number, random: () => number, outside = false): Float32Array => {
  const learning = unlearned(tableSize);
  const all = texts
    .map((text) => candidatesOf(text, outside))
    .flatMap(({ rows, isCue }) => rows.map((ids, k) => ({ ids, isCue: isCue[k] })));
  for (let round = 0; round < rounds; round++) {
    for (const { ids, isCue } of shuffle(all, random)) {
      const error = chanceOf(learning, ids) - (isCue ? 1 : 0);
      if (Math.abs(error) >= surelyRight) learnFrom(learning, ids, error);
    }
  }
  return learning.weights;
};
