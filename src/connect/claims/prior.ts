import type { Judgement } from './judgement.ts';

// Share of the pairs that blocking brings together across the documents of a story which are one claim, in stories that the comparison was fitted to.
const usual = 0.06;
// So many pairs of a usual story count beside those of the story itself: a few pairs tell little about it.
const known = 100;
const most = 1.2;

const odds = (share: number): number => Math.log(share / (1 - share));

/**
 * By how many log odds a pair of a story is less likely one claim than its wording says, from the scores of the pairs of different documents that
 * were compared: in long articles on many things fewer pairs are one claim than in reports of one happening, and of what is scored alike more is chance
 * (the prior of Saerens, Latinne and Decaestecker 2002, from the posteriors, one step). 0 or less.
 */
export const priorShift = (scores: readonly number[]): number => {
  const sum = scores.reduce((total, score) => total + score, 0);
  const share = (sum + known * usual) / (scores.length + known);
  return Math.max(-most, Math.min(0, odds(share) - odds(usual)));
};

/** A judgement with its prior moved by so many log odds. */
export const shifted = (judgement: Judgement, shift: number): Judgement => ({
  ...judgement,
  score: judgement.score / (judgement.score + (1 - judgement.score) * Math.exp(-shift)),
  reasons: { ...judgement.reasons, prior: (judgement.reasons.prior ?? 0) + shift },
});
