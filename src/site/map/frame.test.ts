import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, type Located, size } from './frame.ts';

const at = (lat: number, lon: number, weight = 1, wide = false): Located => ({ lat, lon, weight, wide });

const inFrame = (places: Located[], { lat, lon }: Located): boolean => {
  const [x, y] = frameOf(places)?.([lon, lat]) ?? [-1, -1];
  return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
};

const located = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
  weight: fc.integer({ min: 1, max: 40 }),
  wide: fc.constant(false),
});

test('most mentions are on the map, wherever on Earth they are', () => {
  fc.assert(
    fc.property(fc.array(located, { minLength: 1, maxLength: 20 }), (places) => {
      const total = places.reduce((sum, { weight }) => sum + weight, 0);
      const shown = places.filter((place) => inFrame(places, place)).reduce((sum, { weight }) => sum + weight, 0);
      expect(shown).toBeGreaterThanOrEqual(0.85 * total);
    }),
  );
});

test('unless each place was asked for: then all are on it', () => {
  const places = [at(50, 30, 20), at(51, 31, 10), at(41, 29, 1)];
  const projection = frameOf(places, true);
  for (const { lat, lon } of places) {
    const [x = -1, y = -1] = projection?.([lon, lat]) ?? [];
    expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
  }
  expect(inFrame(places, at(41, 29))).toBe(false);
});

test('one far place does not shrink the others to a spot', () => {
  const near = [at(50, 30, 20), at(51, 31, 10), at(47, 37, 10)];
  const all = [...near, at(39, -77, 2)];
  expect(near.map((place) => inFrame(all, place))).toEqual([true, true, true]);
  expect(inFrame(all, at(39, -77))).toBe(false);
});

test('a map of the world has no empty sheet on one side of the Earth', () => {
  const spans = [frameOf([at(52, 5), at(39, -77), at(40, 116), at(13, 121)]), frameOf([at(50, -100), at(0, 10), at(50, 110)])].map(
    (projection) => [projection?.([0, 90])?.[1] ?? Number.NaN, projection?.([0, -90])?.[1] ?? Number.NaN] as const,
  );
  for (const [top, bottom] of spans) expect(Math.max(0, top)).toBeCloseTo(Math.max(0, size.height - bottom));
});

test('a place apart from many on one spot is not cut off', () => {
  const places = [at(-1.852, 0, 2), ...Array.from({ length: 9 }, () => at(0, 0))];
  expect(places.every((place) => inFrame(places, place))).toBe(true);
});

test('places on both sides of the date line are neighbours', () => {
  const places = [at(-18, 178), at(-14, -172)];
  expect(places.map((place) => inFrame(places, place))).toEqual([true, true]);
  expect(frameOf(places)?.scale()).toBeGreaterThan(1000);
});

test('a single place is shown with what surrounds it; a country is zoomed to only when there is nothing else', () => {
  expect(frameOf([at(51, 0)])?.([0, 51])?.map(Math.round)).toEqual([size.width / 2, size.height / 2]);
  expect(inFrame([at(51, 0), at(60, 100, 50, true)], at(60, 100))).toBe(false);
  expect(inFrame([at(60, 100, 50, true)], at(60, 100))).toBe(true);
  expect(frameOf([])).toBeNull();
});
