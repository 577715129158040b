import type { Judgement } from './judgement.ts';

/** A statement as like one of another document as this is one that its story tells twice. */
export const sure = 0.8;
// The share of such statements in stories that the comparison was fitted to.
const usual = 0.25;
// So many statements of a usual story count beside those of the story itself: a few tell little about it.
const known = 40;
// Log odds for each e-fold below the usual share. Two speakers say somewhat the same by chance more often than one does.
const slope = { one: 0.3, two: 1.4 };

/** Log odds, 0 or less, for a pair of one side (one speaker, or two of whom one speaks for the other) and for any other. */
export type Shift = { one: number; two: number };

/**
 * By how much a pair of a story is less likely one claim than its wording says, if `twice` of its statements are told again in another document:
 * in long articles on many things fewer pairs are one claim than in reports of one happening, and of what is scored alike more is chance. A
 * classifier's prior is so fitted to what it is used on by Saerens, Latinne and Decaestecker (2002).
 */
export const priorShift = (twice: number, statements: number): Shift => {
  const share = (twice + known * usual) / (statements + known);
  const below = Math.min(0, Math.log(share / usual));
  return { one: slope.one * below, two: slope.two * below };
};

/** A judgement with its prior moved by so many log odds. */
export const shifted = (judgement: Judgement, shift: number): Judgement => ({
  ...judgement,
  score: judgement.score / (judgement.score + (1 - judgement.score) * Math.exp(-shift)),
  reasons: { ...judgement.reasons, prior: (judgement.reasons.prior ?? 0) + shift },
});
