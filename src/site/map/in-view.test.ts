import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf, size, zoomOut } from './frame.ts';
import { capInView, capOf, mayMeet } from './in-view.ts';

const around = (lon: number, lat: number, spread: number) =>
  fc
    .array(fc.tuple(fc.double({ min: -spread, max: spread, noNaN: true }), fc.double({ min: -spread, max: spread, noNaN: true })), {
      minLength: 3,
      maxLength: 6,
    })
    .map((points) => points.map(([x, y]): [number, number] => [lon + x, Math.max(-89, Math.min(89, lat + y))]));

const spot = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true }));

const scene = spot.chain(([lon, lat]) =>
  fc.record({
    places: around(lon, lat, 8),
    shape: fc.oneof(
      around(lon, lat, 20),
      spot.chain(([x, y]) => around(x, y, 15)),
    ),
    zooms: fc.nat(4),
  }),
);

test('a shape with a point on the map is never left out', () => {
  fc.assert(
    fc.property(scene, ({ places, shape, zooms }) => {
      const projection = frameOf(places.map(([lon, lat]) => ({ lon, lat, weight: 1, wide: false })));
      if (projection?.clipAngle() == null) return;
      for (let i = 0; i < zooms; i++) zoomOut(projection);
      const seen = shape.some((point) => {
        const [x = Number.NaN, y = Number.NaN] = projection(point) ?? [];
        return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
      });
      if (seen) expect(mayMeet(capOf(shape), capInView(projection))).toBe(true);
    }),
  );
});

test('a shape on the other side of the Earth is left out', () => {
  const projection = frameOf([{ lon: 30, lat: 50, weight: 1, wide: false }]);
  if (!projection) throw new Error('no frame');
  const far = capOf([
    [-150, -50],
    [-149, -50],
    [-150, -49],
  ]);
  expect(mayMeet(far, capInView(projection))).toBe(false);
});
