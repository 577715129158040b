import { extentOf } from '../data/dates.ts';
import type { Axis } from './fold-time.ts';
import { lanesOf } from './lanes.ts';
import type { Saying } from './picture.ts';

/**
 * What was said on one day, a square for each claim; SVG path data, `solid` for claims that several sources carry. `under`: a line below
 * the squares, as long as the time in which it may have been said, where no day is known.
 */
export type Stack = { key: string; count: number; solid: string; open: string; under: string; x: number; y: number };

/** Side of a square, and from one to the next. */
const square = { side: 11, pitch: 14 };

/** Room below squares for their number. */
const below = { day: 14, wide: 20 };

const tenth = (value: number): number => Math.round(value * 10) / 10;

const squares = (places: { x: number; y: number }[]): string =>
  places.map(({ x, y }) => `M${x} ${y}h${square.side}v${square.side}h-${square.side}z`).join('');

/** Stacks of squares from `top` down; what is not known to the day stands in lanes below the days. */
export const stacksOf = (said: Saying[], axis: Axis, top: number): { stacks: Stack[]; height: number } => {
  const groups = [...Map.groupBy(said, ({ key }) => key)].flatMap(([key, list]) => {
    const extent = extentOf(key);
    if (!extent) return [];
    const [left, right] = [axis.at(extent.from) + 4, axis.at(extent.to) - 2];
    const columns = Math.max(1, Math.floor((right - left) / square.pitch));
    const rows = Math.ceil(list.length / columns);
    const wide = extent.precision !== 'day' || !extent.sure || extent.to - extent.from > 86_400_000;
    return [{ key, list, left, right, columns, rows, wide }];
  });
  const dayRows = Math.max(0, ...groups.filter(({ wide }) => !wide).map(({ rows }) => rows));
  const dayHeight = dayRows > 0 ? dayRows * square.pitch + below.day : 0;
  const wides = groups.filter(({ wide }) => wide);
  const lanes = lanesOf(wides, 4);
  const laneRows: number[] = [];
  wides.forEach(({ rows }, i) => {
    const lane = lanes[i] ?? 0;
    laneRows[lane] = Math.max(laneRows[lane] ?? 0, rows);
  });
  const tops = laneRows.map((_, lane) => laneRows.slice(0, lane).reduce((sum, rows) => sum + rows * square.pitch + below.wide, dayHeight));
  const stacks = groups.map(({ key, list, left, right, columns, rows, wide }): Stack => {
    const y0 = top + (wide ? (tops[lanes[wides.findIndex((group) => group.key === key)] ?? 0] ?? 0) : 0);
    const places = list.map(({ several }, i) => ({
      several,
      x: tenth(left + (i % columns) * square.pitch),
      y: y0 + Math.floor(i / columns) * square.pitch,
    }));
    const bottom = y0 + rows * square.pitch;
    return {
      key,
      count: list.length,
      solid: squares(places.filter(({ several }) => several)),
      open: squares(places.filter(({ several }) => !several)),
      under: wide ? `M${tenth(left)} ${bottom}H${tenth(right)}` : '',
      x: tenth(left),
      y: bottom,
    };
  });
  const height = dayHeight + laneRows.reduce((sum, rows) => sum + rows * square.pitch + below.wide, 0);
  return { stacks, height };
};
