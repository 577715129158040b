import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathData } from './path-data.ts';

test('lines are written in steps, as short as SVG allows', () => {
  const path = pathData();
  path.moveTo(10, 5.04);
  path.lineTo(10.5, 4.5);
  path.lineTo(10.5, 4.51);
  path.lineTo(9, 6);
  path.closePath();
  expect(path.text()).toBe('M10,5l.5-.5-1.5,1.5z');
});

test('rounding never adds up: after any number of steps a line is where it should be', () => {
  const unit = fc.double({ min: 0, max: 500, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(unit, unit), { minLength: 2, maxLength: 60 }), (points) => {
      const path = pathData();
      for (const [i, [x, y]] of points.entries()) {
        if (i === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      const numbers = (path.text().match(/-?\d*\.?\d+/g) ?? []).map(Number);
      const sum = (axis: number) => numbers.filter((_, i) => i % 2 === axis).reduce((total, value) => total + value, 0);
      const [x = 0, y = 0] = points.at(-1) ?? [];
      expect(Math.abs(sum(0) - x)).toBeLessThan(0.06);
      expect(Math.abs(sum(1) - y)).toBeLessThan(0.06);
    }),
  );
});
