import { createRequire } from 'node:module';
import { type GeoPermissibleObjects, type GeoProjection, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import disputes from './disputed-borders.json' with { type: 'json' };
import { pathData } from './path-data.ts';
import { thin } from './thin.ts';

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

/**
 * Draws Natural Earth (public domain, 1:50 m or 1:110 m, through `world-atlas`). It shows borders as they are held on the ground, so
 * those that are in dispute have to be drawn as such.
 */
export const drawShapes = (projection: GeoProjection): Shapes => {
  const fine = projection.scale() >= fineFrom;
  const atlas: Atlas = fine ? require('world-atlas/countries-50m.json') : require('world-atlas/countries-110m.json');
  const { countries, land } = atlas.objects;
  const draw = (shape: GeoPermissibleObjects): string => {
    const path = pathData();
    geoPath({ stream: (to) => projection.stream(thin(to, fine ? finest.fine : finest.coarse)) }, path)(shape);
    return path.text();
  };
  const bordersWhere = (wanted: boolean) => draw(mesh(atlas, countries, (a, b) => a !== b && isDisputed(a, b) === wanted));
  return { land: draw(feature(atlas, land)), borders: bordersWhere(false), disputed: bordersWhere(true) };
};
