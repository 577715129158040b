import { isPromising } from '../src/annotate/attributions/cue-chances.ts';
import { canBeCue, cueCount, cueFeatures, ownCount, ownFeatures } from '../src/annotate/attributions/cue-features.ts';
import type { Table } from '../src/annotate/attributions/weights.ts';
import { chanceOf, learnFrom, unlearned } from './adagrad.ts';
import { type LabelledText, touched } from './labelled-text.ts';
import { shuffle } from './seeded.ts';

const rounds = 4;
const surelyRight = 1e-3;

/** The features of a word that may head a cue, and whether it does. */
type Candidate = { ids: Int32Array; isCue: boolean };
type Reading = { count: number; features: (clues: LabelledText['clues'], i: number, out: Int32Array) => void };

const candidatesOf = ({ clues, cues }: LabelledText, { count, features }: Reading, isAsked: (i: number) => boolean): Candidate[] => {
  const anchors = new Set(cues.map(({ anchor }) => anchor));
  const found: Candidate[] = [];
  for (let i = 0; i < clues.length; i++) {
    if (!canBeCue(clues, i) || !isAsked(i)) continue;
    const ids = new Int32Array(count);
    features(clues, i, ids);
    found.push({ ids, isCue: anchors.has(i) });
  }
  return found;
};

/** Logistic regression over hashed features. */
const regression = (all: readonly Candidate[], tableSize: number, random: () => number): Float32Array => {
  const learning = unlearned(tableSize);
  for (let round = 0; round < rounds; round++) {
    for (const { ids, isCue } of shuffle([...all], random)) {
      const error = chanceOf(learning, ids) - (isCue ? 1 : 0);
      if (Math.abs(error) >= surelyRight) learnFrom(learning, ids, error);
    }
  }
  return learning.weights;
};

/** How often a word by itself heads a cue: the gate before the other classifiers. */
export const learnGate = (texts: readonly LabelledText[], tableSize: number, random: () => number): Table => {
  const own = { count: ownCount, features: ownFeatures };
  return {
    values: regression(
      texts.flatMap((text) => candidatesOf(text, own, () => true)),
      tableSize,
      random,
    ),
    step: 1,
  };
};

/** Which words that the gate lets through head a cue. `outside`: learned from what stands outside all contents, and the cues within them. */
export const learnCues = (
  texts: readonly LabelledText[],
  gate: Table,
  tableSize: number,
  random: () => number,
  outside = false,
): Float32Array => {
  const whole = { count: cueCount, features: cueFeatures };
  const candidates = texts.flatMap((text) => {
    const { row, tokens, clues, cues } = text;
    const said = outside ? new Set(row.attributions.flatMap(({ content }) => touched(tokens, content))) : new Set<number>();
    for (const { anchor } of cues) said.delete(anchor);
    return candidatesOf(text, whole, (i) => !said.has(i) && isPromising(gate, clues, i));
  });
  return regression(candidates, tableSize, random);
};
