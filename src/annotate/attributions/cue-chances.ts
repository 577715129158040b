import type { Clues } from './clues.ts';
import { canBeCue, cueCount, farFeatures, nearCount, nearFeatures, ownCount, ownFeatures } from './cue-features.ts';
import { mix } from './hashing.ts';
import { scoreOf } from './scoring.ts';
import type { Table } from './weights.ts';

/**
 * Words that score less (log odds) by themselves, or together with the words next to them, are not looked at further: it saves most of the
 * time and costs next to no cue.
 */
const unlikelyAlone = -0.5;
const unlikelySoFar = -2.5;

/** Working space, written over for every token. */
const ids = new Int32Array(cueCount);

/** Scores of words alone, kept at the place their hash gives until another word needs it. What a score was for is kept with it, so none is taken for another's. */
type Kept = { word: Int32Array; lemma: Int32Array; form: Int32Array; score: Float64Array };
const places = 2 ** 15;
const keptScores = new WeakMap<Table, Kept>();

const keptOf = (weights: Table): Kept => {
  const known = keptScores.get(weights);
  if (known) return known;
  const empty = {
    word: new Int32Array(places),
    lemma: new Int32Array(places),
    form: new Int32Array(places),
    score: new Float64Array(places),
  };
  keptScores.set(weights, empty);
  return empty;
};

/** Its own features are computed for `ids` only where the word may head a cue. */
const scoreAlone = (weights: Table, kept: Kept, clues: Clues, i: number): number => {
  const word = clues.word[i] ?? 0;
  const lemma = clues.lemma[i] ?? 0;
  // Never 0, which is what empty places hold.
  const form = ((clues.pos[i] ?? 0) << 24) | ((clues.fine[i] ?? 0) << 1) | 1;
  const place = mix(word ^ lemma, form) & (places - 1);
  if (kept.form[place] === form && kept.word[place] === word && kept.lemma[place] === lemma) {
    const score = kept.score[place] ?? 0;
    if (score >= unlikelyAlone) ownFeatures(clues, i, ids);
    return score;
  }
  ownFeatures(clues, i, ids);
  const score = scoreOf(weights, ids, 0, ownCount);
  kept.form[place] = form;
  kept.word[place] = word;
  kept.lemma[place] = lemma;
  kept.score[place] = score;
  return score;
};

/** The chance (0–1) that a token heads a cue: logistic regression over hashed features. */
export const cueChance = (weights: Table, clues: Clues, i: number, kept: Kept = keptOf(weights)): number => {
  if (!canBeCue(clues, i)) return 0;
  const alone = scoreAlone(weights, kept, clues, i);
  if (alone < unlikelyAlone) return 0;
  nearFeatures(clues, i, ids);
  const soFar = alone + scoreOf(weights, ids, ownCount, nearCount);
  if (soFar < unlikelySoFar) return 0;
  farFeatures(clues, i, ids);
  return 1 / (1 + Math.exp(-soFar - scoreOf(weights, ids, nearCount, cueCount)));
};

/** The chance of every token of a document. */
export const cueChances = (weights: Table, clues: Clues): Float32Array => {
  const chances = new Float32Array(clues.length);
  const kept = keptOf(weights);
  for (let i = 0; i < clues.length; i++) chances[i] = cueChance(weights, clues, i, kept);
  return chances;
};
