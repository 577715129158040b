import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import { thickened } from './outline.ts';

const box = { left: 0, top: 0, width: 6, height: 5 };
const rectangle = (left: number, top: number, right: number, bottom: number) => [left, top, right, top, right, bottom, left, bottom];
const turnedRound = (polygon: number[]) => [...polygon.keys()].map((i) => polygon[polygon.length - 2 - i + 2 * (i % 2)] ?? 0);

test('a pixel is covered by as much as lies inside', () => {
  const rows = (covered: Float64Array) => [...Array(5).keys()].map((y) => [...covered.slice(6 * y, 6 * y + 6)]);
  expect(rows(coverageOf([rectangle(1.5, 1, 3.25, 2.5)], box))).toEqual([
    [0, 0, 0, 0, 0, 0],
    [0, 0.5, 1, 0.25, 0, 0],
    [0, 0.25, 0.5, 0.125, 0, 0],
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
  ]);
  // Half of the pixels on the slope of a triangle.
  expect(rows(coverageOf([[0, 0, 4, 4, 0, 4]], box)).slice(0, 2)).toEqual([
    [0.5, 0, 0, 0, 0, 0],
    [1, 0.5, 0, 0, 0, 0],
  ]);
});

test('what overlaps is covered once, what runs the other way round is a hole', () => {
  const [outer, inner] = [rectangle(0, 0, 4, 4), rectangle(1, 1, 3, 3)];
  expect(coverageOf([outer, inner], box)).toEqual(coverageOf([outer], box));
  const holed = coverageOf([outer, turnedRound(inner)], box);
  expect([holed[0], holed[7], holed[8], holed[10]]).toEqual([1, 0, 0, 0]);
});

test('the coverage of any triangle adds up to its area, and stays in its box', () => {
  const within = (most: number) => fc.integer({ min: 0, max: 700 * most }).map((value) => value / 700);
  const point = fc.tuple(within(6), within(5));
  fc.assert(
    fc.property(point, point, point, ([ax, ay], [bx, by], [cx, cy]) => {
      const covered = coverageOf([[ax, ay, bx, by, cx, cy]], box);
      const sum = covered.reduce((all, part) => all + part, 0);
      expect(sum).toBeCloseTo(Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2, 6);
      for (const [i, part] of covered.entries()) {
        const [x, y] = [i % 6, Math.floor(i / 6)];
        if (x + 1 < Math.min(ax, bx, cx) || x > Math.max(ax, bx, cx) || y + 1 < Math.min(ay, by, cy) || y > Math.max(ay, by, cy))
          expect(part).toBeCloseTo(0, 9);
      }
    }),
  );
});

test('an outline is thickened to its left: ink grows, holes shrink, sharp corners are cut off', () => {
  expect(thickened(rectangle(1, 1, 4, 3), 0.5)).toEqual(rectangle(0.5, 0.5, 4.5, 3.5));
  const hole = thickened(turnedRound(rectangle(1, 1, 4, 3)), 0.5);
  expect([Math.min(...hole), Math.max(...hole)]).toEqual([1.5, 3.5]);
  // A needle: its point would be mitred forty times as far.
  const needle = thickened([0, 0, 10, 0.25, 0, 0.5], 0.5);
  expect(Math.max(...needle)).toBeLessThan(10.6);
});
