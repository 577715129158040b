import type { Clues } from './clues.ts';
import { canBeCue, cueCount, farFeatures, nearCount, nearFeatures, ownCount, ownFeatures } from './cue-features.ts';
import { scoreOf } from './scoring.ts';
import type { Table, Weights } from './weights.ts';

/** Words that head a cue more seldom than this (log odds), wherever they stand, are not looked at further. On held-out articles they head one cue in twenty-five, and few of those would be found. */
const seldom = -3.7;
/** Nor are those that score less than this together with the words next to them; a caller who wants only the likely ones may set it higher. */
const unlikelySoFar = -2.5;

/** Working space, written over for every token. */
const ids = new Int32Array(cueCount);

/** Forms met later are rare; what they score is computed anew each time. */
const most = 2 ** 17;
/** What forms of words score by themselves, by their numbers; NaN where that was never asked. */
const scores = new WeakMap<Table, Float32Array>();

const scoresBy = (table: Table): Float32Array => {
  const known = scores.get(table) ?? new Float32Array(most).fill(Number.NaN);
  scores.set(table, known);
  return known;
};

const scoreAlone = (gate: Table, table: Table, clues: Clues, i: number): number => {
  if (!canBeCue(clues, i)) return Number.NEGATIVE_INFINITY;
  ownFeatures(clues, i, ids);
  return scoreOf(gate, ids, 0, ownCount) < seldom ? Number.NEGATIVE_INFINITY : scoreOf(table, ids, 0, ownCount);
};

/** True for words that head a cue often enough to be looked at more closely. */
export const isPromising = (gate: Table, clues: Clues, i: number): boolean => scoreAlone(gate, gate, clues, i) >= seldom;

/**
 * The chance (0–1) that a token heads a cue, by the `cue` or the `inner` classifier: logistic regression over hashed features, asked of words
 * that another, of the word alone, lets through.
 */
export const chancesBy = (
  { gate }: Pick<Weights, 'gate'>,
  table: Table,
  unlikely = unlikelySoFar,
): ((clues: Clues, i: number) => number) => {
  const known = scoresBy(table);
  return (clues, i) => {
    const form = clues.number[i] ?? -1;
    let alone = form >= 0 && form < most ? (known[form] ?? 0) : Number.NaN;
    if (Number.isNaN(alone)) {
      alone = Math.fround(scoreAlone(gate, table, clues, i));
      if (form >= 0 && form < most) known[form] = alone;
    }
    if (alone === Number.NEGATIVE_INFINITY) return 0;
    nearFeatures(clues, i, ids);
    const soFar = alone + scoreOf(table, ids, ownCount, nearCount);
    if (soFar < unlikely) return 0;
    farFeatures(clues, i, ids);
    return 1 / (1 + Math.exp(-soFar - scoreOf(table, ids, nearCount, cueCount)));
  };
};

/** The chance of every token of a document. */
export const cueChances = (weights: Pick<Weights, 'gate' | 'cue'>, clues: Clues): Float32Array => {
  const chanceOf = chancesBy(weights, weights.cue);
  const chances = new Float32Array(clues.length);
  for (let i = 0; i < clues.length; i++) chances[i] = chanceOf(clues, i);
  return chances;
};
