import { type GeoProjection, geoAzimuthalEqualArea, geoDistance, geoEqualEarth, geoPath } from 'd3-geo';

/** A place to be drawn. `weight` is how often it is named; a country is a name on the map, never a spot to zoom to. */
export type Located = { lat: number; lon: number; weight: number; wide: boolean };

/** Width and height of the drawing, in its own units. */
export const size = { width: 480, height: 400 };

/** Room between the outermost places and the edge: a label has to fit there. */
const padding = { x: 62, y: 34 };

/** Part of all mentions that has to be on the map; a single far place would shrink all others to one spot. */
const usualShare = 0.85;

/** Medoids are sought among so many places: the work grows with their square. */
const mostCandidates = 200;

/** No closer than about four degrees over the width: the coasts are no finer than that. */
const closest = size.width / ((4 * Math.PI) / 180);

/** From this many radians to the edge a map is one of the world. */
const worldly = 1;

type Point = [lon: number, lat: number];

const pointOf = ({ lon, lat }: Located): Point => [lon, lat];

/** The place from which the way to all mentions is shortest. */
const medoid = (places: Located[]): Located | undefined => {
  const candidates = places.toSorted((a, b) => b.weight - a.weight).slice(0, mostCandidates);
  const costs = candidates.map((one) => ({
    one,
    cost: candidates.reduce((sum, other) => sum + other.weight * geoDistance(pointOf(one), pointOf(other)), 0),
  }));
  return costs.sort((a, b) => a.cost - b.cost)[0]?.one;
};

/** The places nearest the middle of all mentions, until `share` of all mentions are among them. */
const nearest = (places: Located[], share: number): Located[] => {
  const middle = medoid(places);
  if (!middle) return [];
  const byDistance = places
    .map((place) => ({ place, distance: geoDistance(pointOf(place), pointOf(middle)) }))
    .sort((a, b) => a.distance - b.distance || b.place.weight - a.place.weight);
  const wanted = share * places.reduce((sum, { weight }) => sum + weight, 0);
  let shown = 0;
  return byDistance
    .filter(({ place }) => {
      const before = shown;
      shown += place.weight;
      return before < wanted;
    })
    .map(({ place }) => place);
};

/** The middle of a set of points on the sphere: the sum of their vectors. */
const centreOf = (points: Point[]): Point => {
  const radians = points.map(([lon, lat]) => [(lon * Math.PI) / 180, (lat * Math.PI) / 180] as const);
  const sum = (part: (lon: number, lat: number) => number) => radians.reduce((total, [lon, lat]) => total + part(lon, lat), 0);
  const [x, y, z] = [
    sum((lon, lat) => Math.cos(lat) * Math.cos(lon)),
    sum((lon, lat) => Math.cos(lat) * Math.sin(lon)),
    sum((_, lat) => Math.sin(lat)),
  ];
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
};

/** Moves a map of the world up or down until the Earth fills the drawing, or is in its middle when it is too small for that. */
const fillWithEarth = (projection: GeoProjection): void => {
  const heightOf = (latitude: number) => projection([0, latitude])?.[1] ?? 0;
  const [top, bottom] = [heightOf(90), heightOf(-90)];
  const fills = bottom - top >= size.height;
  const shift = fills ? Math.min(0, -top) + Math.max(0, size.height - bottom) : (size.height - top - bottom) / 2;
  const [x, y] = projection.translate();
  projection.translate([x, y + shift]);
};

/**
 * The projection of a map that shows where most mentions lie, `null` when there is nothing to show. Equal-area: azimuthal around the
 * places, Equal Earth (Šavrič, Patterson and Jenny 2018) when they lie all over the world. `all`: no place may be left out.
 */
export const frameOf = (places: Located[], all = false): GeoProjection | null => {
  const spots = places.filter(({ wide }) => !wide);
  const points = nearest(spots.length > 0 ? spots : places, all ? 1 : usualShare).map(pointOf);
  if (points.length === 0) return null;
  const centre = centreOf(points);
  const radius = Math.max(...points.map((point) => geoDistance(point, centre)));
  const world = radius > worldly;
  const projection = world ? geoEqualEarth().rotate([-centre[0], 0]) : geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
  const extent: [Point, Point] = [
    [padding.x, padding.y],
    [size.width - padding.x, size.height - padding.y],
  ];
  projection.fitExtent(extent, { type: 'MultiPoint', coordinates: points });
  if (!Number.isFinite(projection.scale()) || projection.scale() > closest) {
    projection.scale(closest).translate([0, 0]);
    const [[left, top], [right, bottom]] = geoPath(projection).bounds({ type: 'MultiPoint', coordinates: points });
    projection.translate([(size.width - left - right) / 2, (size.height - top - bottom) / 2]);
  }
  if (world) fillWithEarth(projection);
  return projection.clipExtent([
    [0, 0],
    [size.width, size.height],
  ]);
};

/** The same map of twice the land, around the same middle. */
export const zoomOut = (projection: GeoProjection): void => {
  const [x, y] = projection.translate();
  const [middleX, middleY] = [size.width / 2, size.height / 2];
  projection.scale(projection.scale() / 2).translate([middleX + (x - middleX) / 2, middleY + (y - middleY) / 2]);
};
