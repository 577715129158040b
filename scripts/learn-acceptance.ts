import { acceptanceFeatures, readings } from '../src/annotate/attributions/acceptance.ts';
import type { Labelled } from '../src/annotate/attributions/label-cue.ts';
import type { Weights } from '../src/annotate/attributions/weights.ts';
import type { Range } from '../src/vocabulary/span.ts';
import { chanceOf, learnFrom, unlearned } from './adagrad.ts';
import { type LabelledText, touched } from './labelled-text.ts';
import { shuffle } from './seeded.ts';

const rounds = 3;
/** What a reading is worth whose content is right but whose source is not. */
const wrongSource = 0.7;

/** A reading and how right it is, 0 to 1. */
export type Judged = { ids: Int32Array; right: number };

const indices = (runs: readonly Range[]): Set<number> =>
  new Set(runs.flatMap(([first, end]) => Array.from({ length: end - first }, (_, k) => first + k)));

/** As a corpus' scorer sees it: content F1 of at least one half with a gold attribution whose cue and source overlap. */
const rightness = ({ row, tokens }: LabelledText, all: readonly Labelled[]): number[] => {
  const gold = row.attributions.map(({ source, cue, content }) => ({
    source: new Set(touched(tokens, source)),
    cue: new Set(touched(tokens, cue)),
    content: new Set(touched(tokens, content)),
  }));
  return all.map((one) => {
    const [source, cue, content] = [indices(one.source), indices(one.cue), indices(one.content)];
    const found = gold.filter(
      (label) => !label.cue.isDisjointFrom(cue) && 4 * label.content.intersection(content).size >= label.content.size + content.size,
    );
    if (found.length === 0) return 0;
    return found.some((label) => (label.source.size === 0 ? source.size === 0 : !label.source.isDisjointFrom(source))) ? 1 : wrongSource;
  });
};

/** The readings of a text by weights that never saw it. */
export const judgedReadings = (weights: Weights, text: LabelledText): Judged[] => {
  const all = readings(weights, text.clues, text.tokens, text.chance);
  const right = rightness(text, all);
  const judged: Judged[] = [];
  acceptanceFeatures(text.clues, all, (ids, index) => judged.push({ ids: ids.slice(), right: right[index] ?? 0 }));
  return judged;
};

/** Logistic regression over hashed features: which readings are right. */
export const learnAcceptance = (all: readonly Judged[], tableSize: number, random: () => number): Float32Array => {
  const learning = unlearned(tableSize);
  for (let round = 0; round < rounds; round++) {
    for (const { ids, right } of shuffle([...all], random)) learnFrom(learning, ids, chanceOf(learning, ids) - right);
  }
  return learning.weights;
};
