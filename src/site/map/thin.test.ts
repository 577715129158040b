import { geoPath, geoTransform } from 'd3-geo';
import { expect, test } from 'vitest';
import { thin } from './thin.ts';

/** SVG path data of a planar geometry, thinned. */
const drawn = (geometry: Parameters<ReturnType<typeof geoPath>>[0], distance: number): string | null => {
  const plane = geoTransform({});
  return geoPath({ stream: (to) => plane.stream(thin(to, distance)) })(geometry);
};

test('points that lie too near the last one go, both ends stay', () => {
  const coordinates = [
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 0],
    [5.5, 0],
  ];
  expect(drawn({ type: 'LineString', coordinates }, 3)).toBe('M0,0L4,0L5.5,0');
});

test('an island that shrinks to a spot goes, a larger one stays', () => {
  const square = (side: number) => [
    [0, 0],
    [side, 0],
    [side, side],
    [0, side],
    [0, 0],
  ];
  expect(drawn({ type: 'Polygon', coordinates: [square(1)] }, 3)).toBeNull();
  expect(drawn({ type: 'Polygon', coordinates: [square(9)] }, 3)).toBe('M0,0L9,0L9,9L0,9Z');
});
