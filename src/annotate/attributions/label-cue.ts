import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { bestLabels, fixCue, Label } from './chain.ts';
import type { Clues } from './clues.ts';
import { latticeOf } from './scoring.ts';
import { pairCount, spanFeatures, unaryCount } from './span-features.ts';
import type { Weights } from './weights.ts';
import { windowOf } from './window.ts';

/** Token runs (end-exclusive) that belong to one cue, and the chance (0–1) that it is a cue at all. */
export type Labelled = { anchor: number; chance: number; source: Range[]; cue: Range[]; content: Range[] };

const runs = (labels: Uint8Array, first: number, label: number): Range[] => {
  const found: Range[] = [];
  labels.forEach((own, t) => {
    if (own !== label) return;
    const last = found.at(-1);
    if (last && last[1] === first + t) last[1]++;
    else found.push([first + t, first + t + 1]);
  });
  return found;
};

/**
 * Source, cue and content for one token taken as the head of a cue. The field was learned from true cues alone, so it never doubts the cue:
 * whether it is one was decided before.
 */
export const labelCue = (weights: Weights, clues: Clues, tokens: readonly Token[], chance: Float32Array, anchor: number): Labelled => {
  const [first, end] = windowOf(clues, tokens, anchor);
  const length = end - first;
  const unary = new Int32Array(length * unaryCount);
  const pair = new Int32Array(length * pairCount);
  spanFeatures(clues, chance, anchor, first, end, unary, pair);
  const lattice = latticeOf(weights, unary, pair, length);
  fixCue(lattice, anchor - first);
  const labels = bestLabels(lattice);
  return {
    anchor,
    chance: chance[anchor] ?? 0,
    source: runs(labels, first, Label.source),
    cue: runs(labels, first, Label.cue),
    content: runs(labels, first, Label.content),
  };
};
