import type { PlaceNode } from '../data/nodes.ts';
import { drawShapes, type Shapes, tellsWhere } from './atlas.ts';
import { frameOf, size, zoomOut } from './frame.ts';
import { type Label, placeLabels } from './labels.ts';

/** A place on the map; how it is marked says how exactly it is known. */
export type Mark = { name: string; type: PlaceNode['type']; x: number; y: number; radius: number; label: Label | null };

/** `outside`: places that lie beyond the frame. */
export type PlaceMap = Shapes & { width: number; height: number; marks: Mark[]; outside: string[] };

const tenth = (value: number): number => Math.round(value * 10) / 10;

const radii = { least: 3, most: 8, ring: 4 };

/** After so many steps from the closest view half a continent is on the map. */
const mostZoomed = 4;

const timesNamed = ({ mentions }: PlaceNode): number => [...mentions.values()].reduce((sum, count) => sum + count, 0);

/** A map of places, zoomed to where most of what is told lies, or to `all` of it; `null` without a place. Marks grow with how often sources name them. */
export const placeMap = (places: PlaceNode[], all = false): PlaceMap | null => {
  const weighed = places.map((place) => ({ place, weight: timesNamed(place) }));
  const projection = frameOf(
    weighed.map(({ place: { lat, lon, type }, weight }) => ({ lat, lon, weight, wide: type === 'country' })),
    all,
  );
  if (!projection) return null;
  let shapes = drawShapes(projection);
  for (let times = 0; times < mostZoomed && !tellsWhere(shapes); times++) {
    zoomOut(projection);
    shapes = drawShapes(projection);
  }
  const located = weighed.map(({ place, weight }) => {
    const [x, y] = projection([place.lon, place.lat]) ?? [Number.NaN, Number.NaN];
    const radius = Math.min(radii.most, radii.least + Math.sqrt(weight) / 1.5) + (place.type === 'region' ? radii.ring : 0);
    return { place, name: place.name, weight, x: tenth(x), y: tenth(y), radius: tenth(radius), bare: place.type === 'country' };
  });
  const inside = located.filter(({ x, y }) => x >= 0 && x <= size.width && y >= 0 && y <= size.height);
  const labels = placeLabels(inside, size);
  const round = ({ x, y, anchor }: Label): Label => ({ x: tenth(x), y: tenth(y), anchor });
  return {
    ...shapes,
    ...size,
    marks: inside.map(({ place, name, x, y, radius }, i) => {
      const label = labels[i];
      return { name, type: place.type, x, y, radius, label: label ? round(label) : null };
    }),
    outside: located
      .filter(({ bare }) => !bare)
      .filter((one) => !inside.includes(one))
      .map(({ name }) => name)
      .sort(),
  };
};
