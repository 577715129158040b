import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf } from './lanes.ts';

test('items that overlap stand in lanes of their own, others share one', () => {
  expect(
    lanesOf(
      [
        { left: 0, right: 50 },
        { left: 10, right: 20 },
        { left: 52, right: 60 },
        { left: 26, right: 30 },
      ],
      2,
    ),
  ).toEqual([0, 1, 0, 1]);
});

test('no two items of a lane meet, and there are no more lanes than items over one point', () => {
  const item = fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 80 }))
    .map(([left, width]) => ({ left, right: left + width }));
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (items) => {
      const lanes = lanesOf(items, 0);
      const over = (x: number) => items.filter(({ left, right }) => left <= x && right > x).length;
      expect(Math.max(...lanes) + 1).toBe(Math.max(...items.map(({ left }) => over(left))));
      items.forEach((a, i) => {
        items.forEach((b, j) => {
          if (i < j && lanes[i] === lanes[j]) expect(a.right <= b.left || b.right <= a.left).toBe(true);
        });
      });
    }),
  );
});
