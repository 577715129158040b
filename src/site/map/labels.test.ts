import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Label, type Named, placeLabels } from './labels.ts';

const size = { width: 480, height: 400 };

const named = fc.record({
  name: fc.string({ minLength: 1, maxLength: 20 }),
  x: fc.double({ min: 0, max: size.width, noNaN: true }),
  y: fc.double({ min: 0, max: size.height, noNaN: true }),
  weight: fc.integer({ min: 1, max: 99 }),
  radius: fc.integer({ min: 3, max: 12 }),
  bare: fc.boolean(),
});

/** The stretch of a name's line, by the narrowest letters that type has. */
const stretch = ({ anchor, x }: Label, name: string): [number, number] => {
  const width = [...name].length * 7;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
};

test('no name meets another one or leaves the map', () => {
  fc.assert(
    fc.property(fc.array(named, { maxLength: 30 }), (points) => {
      const labels = placeLabels(points, size).flatMap((label, i) => (label ? [{ label, name: points[i]?.name ?? '' }] : []));
      for (const { label, name } of labels) {
        const [left, right] = stretch(label, name);
        expect(left >= 0 && right <= size.width && label.y >= 0 && label.y <= size.height).toBe(true);
        for (const other of labels) {
          if (other.label === label || Math.abs(other.label.y - label.y) > 10) continue;
          const [start, end] = stretch(other.label, other.name);
          expect(end <= left || start >= right).toBe(true);
        }
      }
    }),
  );
});

test('what is named most often is written first; a name without room is left out', () => {
  const point = (name: string, weight: number): Named => ({ name, weight, x: 240, y: 200, radius: 3, bare: true });
  expect(placeLabels([point('less', 1), point('most', 9)], size).map((label) => label !== null)).toEqual([false, true]);
});
