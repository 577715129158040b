import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { keptWork } from '../build/kept-work.ts';
import disputes from './disputed-borders.json' with { type: 'json' };
import { type Cap, capInView, capOf, mayMeet } from './in-view.ts';
import { pathData } from './path-data.ts';
import { thin } from './thin.ts';

type Position = number[];

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

const require = createRequire(import.meta.url);

/** Points nearer than this to one another, in units of the drawing, are one. */
const finest = { coarse: 3, fine: 2.2 };

/** The finer atlas from this scale on: a world drawn with it would weigh more than it shows. */
const fineFrom = 700;

const pairs = new Set(disputes.map(([a, b]) => `${a}\n${b}`));

type Country = { properties?: { name?: string } | undefined };

const isDisputed = (a: Country, b: Country): boolean => {
  const [one, other] = [a.properties?.name ?? '', b.properties?.name ?? ''];
  return pairs.has(`${one}\n${other}`) || pairs.has(`${other}\n${one}`);
};

/** Land and borders as SVG path data. Borders that neighbours dispute are kept apart. */
export type Shapes = { land: string; borders: string; disputed: string };

/** Land without a coast in view is drawn as one rectangle, in no more characters than this. */
const emptySheet = 60;

/** True where a coast or a border is in view: land alone is an empty sheet. */
export const tellsWhere = ({ land, borders, disputed }: Shapes): boolean => borders !== '' || disputed !== '' || land.length > emptySheet;

type Shape = { cap: Cap; geometry: GeoPermissibleObjects };

type Sheets = Record<keyof Shapes, Shape[]>;

const shapesOf = (coordinates: Position[][][] | Position[][], type: 'Polygon' | 'LineString'): Shape[] =>
  coordinates.map((one) => ({ cap: capOf(one as [number, number][]), geometry: { type, coordinates: one } as GeoPermissibleObjects }));

const read = (file: string): Sheets => {
  const atlas: Atlas = require(file);
  const { countries, land } = atlas.objects;
  const polygons = feature(atlas, land).features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
  const bordersWhere = (wanted: boolean) =>
    shapesOf(mesh(atlas, countries, (a, b) => a !== b && isDisputed(a, b) === wanted).coordinates, 'LineString');
  return { land: shapesOf(polygons, 'Polygon'), borders: bordersWhere(false), disputed: bordersWhere(true) };
};

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const coarse = once(() => read('world-atlas/countries-110m.json'));
const fine = once(() => read('world-atlas/countries-50m.json'));

/**
 * Draws Natural Earth (public domain, 1:50 m or 1:110 m, through `world-atlas`). It shows borders as they are held on the ground, so
 * those that are in dispute have to be drawn as such.
 */
export const drawShapes = (projection: GeoProjection): Shapes => {
  const world = projection.clipAngle() === null;
  const frame = [world, projection.scale(), projection.translate(), projection.rotate(), projection.clipExtent()];
  return keptWork('maps', frame, () => drawn(projection));
};

const drawn = (projection: GeoProjection): Shapes => {
  const isFine = projection.scale() >= fineFrom;
  const sheets = isFine ? fine() : coarse();
  // Only the projection of maps of less than the world has an angle beyond which it draws nothing.
  const view = projection.clipAngle() === null ? null : capInView(projection);
  const draw = (shapes: Shape[]): string => {
    const path = pathData();
    const toPath = geoPath({ stream: (to) => projection.stream(thin(to, isFine ? finest.fine : finest.coarse)) }, path);
    for (const { cap, geometry } of shapes) if (!view || mayMeet(cap, view)) toPath(geometry);
    return path.text();
  };
  return { land: draw(sheets.land), borders: draw(sheets.borders), disputed: draw(sheets.disputed) };
};
