import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { bestLabels, fixCue, Label, type Lattice, labelCount } from './chain.ts';
import type { Clues } from './clues.ts';
import { creditedSentence } from './credited-sentence.ts';
import { fillLattice } from './scoring.ts';
import { type SpanFeatures, spanFeatures, spanRoom } from './span-features.ts';
import type { Weights } from './weights.ts';
import { reach, windowOf } from './window.ts';

const everywhere: Range = [0, Number.POSITIVE_INFINITY];

/** Token runs (end-exclusive) that belong to one cue, and the chance (0–1) that it is a cue at all. */
export type Labelled = { anchor: number; chance: number; source: Range[]; cue: Range[]; content: Range[] };

const runs = (labels: Uint8Array, { length, starts }: SpanFeatures, label: number): Range[] => {
  const found: Range[] = [];
  for (let t = 0; t < length; t++) {
    if (labels[t] !== label) continue;
    const from = t;
    while (t + 1 < length && labels[t + 1] === label) t++;
    found.push([starts[from] ?? 0, starts[t + 1] ?? 0]);
  }
  return found;
};

/** Working space, made once and written over for every cue: a window is never longer. */
const room = 2 * reach;
const features = spanRoom(room);
const lattice: Lattice = {
  length: 0,
  unary: new Float32Array(room * labelCount),
  pair: new Float32Array(room * labelCount * labelCount),
};

/**
 * Source, cue and content for one token taken as the head of a cue. The field was learned from true cues alone, so it never doubts the cue:
 * whether it is one was decided before.
 */
export const labelCue = (
  weights: Weights,
  clues: Clues,
  tokens: readonly Token[],
  chance: Float32Array,
  anchor: number,
  within: Range = everywhere,
): Labelled => {
  const window = windowOf(clues, tokens, anchor);
  const first = Math.max(window[0], within[0]);
  const end = Math.min(window[1], within[1]);
  const own = spanFeatures(clues, chance, anchor, first, end, features);
  lattice.length = features.length;
  fillLattice(weights, features, lattice);
  fixCue(lattice, own);
  const labels = bestLabels(lattice);

  const one: Labelled = {
    anchor,
    chance: chance[anchor] ?? 0,
    source: runs(labels, features, Label.source),
    cue: runs(labels, features, Label.cue),
    content: runs(labels, features, Label.content),
  };
  return one.content.length > 0 ? one : creditedSentence(clues, one);
};
