import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Judgement } from './judgement.ts';
import { priorShift, shifted } from './prior.ts';

const scores = (likely: number, all: number): number[] => Array.from({ length: all }, (_, i) => (i < likely ? 0.95 : 0.001));

test('a story in which much is said twice keeps its prior, a long one on many things lowers it', () => {
  expect(priorShift(scores(60, 400))).toBe(0);
  expect(priorShift(scores(4, 2000))).toBeLessThan(-0.7);
});

test('a few pairs tell little about a story', () => {
  expect(priorShift([])).toBeCloseTo(0);
  expect(priorShift(scores(0, 10))).toBeGreaterThan(-0.15);
});

test('no shift raises a score, and a greater shift lowers it more', () => {
  const judgement = (score: number): Judgement => ({ score, reasons: { prior: -0.2 }, certain: false, likeness: null, conflict: null });
  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(fc.array(share, { maxLength: 200 }), share, (all, score) => {
      const shift = priorShift(all);
      const once = shifted(judgement(score), shift).score;
      expect(once).toBeLessThanOrEqual(score + 1e-9);
      expect(shifted(judgement(score), 2 * shift).score).toBeLessThanOrEqual(once + 1e-9);
    }),
  );
});
