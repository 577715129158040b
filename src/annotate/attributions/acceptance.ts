import type { Token } from '../tokens.ts';
import { acceptanceFacts } from './acceptance-facts.ts';
import { acceptanceTemplates, factCount } from './acceptance-templates.ts';
import type { Clues } from './clues.ts';
import { crossingContent } from './crossing-content.ts';
import { type Labelled, labelCue } from './label-cue.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { scoreOf } from './scoring.ts';
import { writeFeatures } from './templates.ts';
import type { Table, Weights } from './weights.ts';

/** A token is looked at as a cue from this chance on. */
const possible = 0.25;
const likely = 0.32;

export const acceptanceCount = acceptanceTemplates.count;

/** Working space, written over for every reading. */
const facts = new Int32Array(factCount);
const ids = new Int32Array(acceptanceCount);

/**
 * Every token that may head a cue, with the source and content it would have, in text order. Likely ones cut each other's contents where they
 * cross.
 */
export const readings = (weights: Weights, clues: Clues, tokens: readonly Token[], chance: Float32Array): Labelled[] => {
  const all: Labelled[] = [];
  for (let i = 0; i < clues.length; i++) if ((chance[i] ?? 0) >= possible) all.push(labelCue(weights, clues, tokens, chance, i));
  const cut = crossingContent(
    clues,
    all.filter((one) => one.chance >= likely),
  );
  let next = 0;
  return all.map((one) => (one.chance >= likely ? (cut[next++] ?? one) : one));
};

/** Hashed features of each of a document's readings, one after the other: `acceptanceCount` of them each. `take` sees them until the next ones are written. */
export const acceptanceFeatures = (clues: Clues, all: readonly Labelled[], take: (ids: Int32Array, index: number) => void): void => {
  const around = neighboursOf(all);
  all.forEach((one, index) => {
    acceptanceFacts(clues, one, around[index] as Neighbours, facts);
    writeFeatures(acceptanceTemplates, 0, facts, ids, 0);
    take(ids, index);
  });
};

/**
 * Readings with the chance that the whole of each is right, in place of the chance that its word heads a cue. Once source and content are known,
 * and what else was found around them, more can be told (reranking after Collins 2000).
 */
export const judge = (weights: Table, clues: Clues, all: readonly Labelled[]): Labelled[] => {
  const judged: Labelled[] = [];
  acceptanceFeatures(clues, all, (features, index) => {
    const { anchor, source, cue, content } = all[index] as Labelled;
    judged.push({ anchor, chance: 1 / (1 + Math.exp(-scoreOf(weights, features, 0, acceptanceCount))), source, cue, content });
  });
  return judged;
};
