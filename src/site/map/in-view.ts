import { type GeoProjection, geoDistance } from 'd3-geo';
import { size } from './frame.ts';

type Point = [lon: number, lat: number];

/** All points of a shape, as GeoJSON nests them. */
type Nested = Point | Nested[];

/** A part of the sphere: what is nearer to `middle` than `radius`, in radians. */
export type Cap = { middle: Point; radius: number };

const isPoint = (nested: Nested): nested is Point => typeof nested[0] === 'number';

const pointsOf = (nested: Nested): Point[] => (isPoint(nested) ? [nested] : nested.flatMap(pointsOf));

const degrees = 180 / Math.PI;

/** A cap that holds all points of a shape: around the sum of their vectors. */
export const capOf = (shape: Nested): Cap => {
  const points = pointsOf(shape);
  const sum = [0, 0, 0] as [number, number, number];
  for (const [lon, lat] of points) {
    sum[0] += Math.cos(lat / degrees) * Math.cos(lon / degrees);
    sum[1] += Math.cos(lat / degrees) * Math.sin(lon / degrees);
    sum[2] += Math.sin(lat / degrees);
  }
  const middle: Point = [Math.atan2(sum[1], sum[0]) * degrees, Math.atan2(sum[2], Math.hypot(sum[0], sum[1])) * degrees];
  return { middle, radius: points.reduce((most, point) => Math.max(most, geoDistance(point, middle)), 0) };
};

/** A cap beyond which an azimuthal equal-area projection draws nothing into the frame. Its radius on the map is 2 sin(c / 2) of its angle c. */
export const capInView = (projection: GeoProjection): Cap => {
  const [lon, lat] = projection.rotate();
  const [x, y] = projection.translate();
  const farthest = Math.hypot(Math.max(x, size.width - x), Math.max(y, size.height - y)) / projection.scale();
  return { middle: [-lon, -lat], radius: farthest >= 2 ? Math.PI : 2 * Math.asin(farthest / 2) };
};

/** Wider than what rounding could move. */
const margin = 0.01;

/** False only where the two have no point in common. Edges leave no cap that is less than half of the sphere. */
export const mayMeet = (a: Cap, b: Cap): boolean =>
  a.radius > Math.PI / 2 - margin || geoDistance(a.middle, b.middle) <= a.radius + b.radius + margin;
