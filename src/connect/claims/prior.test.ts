import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Judgement } from './judgement.ts';
import { priorShift, shifted } from './prior.ts';

test('a story in which much is said twice keeps its prior, a long one on many things lowers it, most between two speakers', () => {
  expect(priorShift(120, 400)).toEqual({ one: 0, two: 0 });
  const { one, two } = priorShift(4, 400);
  expect(one).toBeLessThan(-0.5);
  expect(two).toBeLessThan(3 * one);
});

test('a few statements tell little about a story', () => {
  expect(priorShift(0, 0).two).toBeCloseTo(0);
  expect(priorShift(0, 3).two).toBeGreaterThan(-0.15);
});

test('no shift raises a score, and what is told more often lowers it less', () => {
  const judgement = (score: number): Judgement => ({ score, reasons: { prior: -0.2 }, certain: false, likeness: null, conflict: null });
  const told = fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(told, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ([twice, statements], score) => {
      const once = shifted(judgement(score), priorShift(twice, statements).two).score;
      expect(once).toBeLessThanOrEqual(score + 1e-9);
      if (twice < statements)
        expect(shifted(judgement(score), priorShift(twice + 1, statements).two).score).toBeGreaterThanOrEqual(once - 1e-9);
    }),
  );
});
