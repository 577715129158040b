import { type Extent, extentOf } from '../data/dates.ts';
import type { Axis } from './fold-time.ts';
import { lanesOf } from './lanes.ts';
import type { Happening } from './picture.ts';

/**
 * An event as a bar over the time in which it may lie. `shape` is SVG path data: ends that a source does not give to the day are pointed,
 * a moment is a narrow bar. `hollow`: announced for later; `unsure`: the source says about when.
 */
export type Bar = { href: string; label: string; shape: string; x: number; y: number; hollow: boolean; unsure: boolean };

/** In units of the drawing: height of a bar and of its lane, length of a pointed end, width of a moment. */
export const bar = { height: 20, lane: 25, point: 9, moment: 4 };

/** The size of the type is 14; its letters are so wide on average, as measured for the serif. */
const letter = 6.4;

/** Longer titles are cut: the list has all of them. */
const longest = 40;

/** A bar that holds so many letters holds its name; from a shorter one the name runs on. */
const enough = 24;

/** More lanes than these make no picture. */
const mostLanes = 16;

const inset = 7;

const clip = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`);

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Ends are pointed where the day is not known: for months and years, for days that are “about”, and where an interval is open. */
const pointed = ({ precision, sure, open }: Extent): { start: boolean; end: boolean } => {
  const vague = precision === 'month' || precision === 'year' || !sure;
  return { start: vague || open === 'start', end: vague || open === 'end' };
};

const shapeOf = (x0: number, x1: number, y: number, ends: { start: boolean; end: boolean }): string => {
  const point = Math.min(bar.point, (x1 - x0) / 2);
  const [left, right] = [ends.start ? point : 0, ends.end ? point : 0];
  const half = bar.height / 2;
  const across = tenth(x1 - x0 - left - right);
  const end = right > 0 ? `l${tenth(right)} ${half}l-${tenth(right)} ${half}` : `v${bar.height}`;
  const start = left > 0 ? `l-${tenth(left)}-${half}` : '';
  return `M${tenth(x0 + left)} ${y}h${across}${end}h-${across}${start}z`;
};

/** Where a name begins: on its bar, before it where the drawing ends too soon, and as far right as it can where neither has room. */
const placeOf = (x0: number, offset: number, width: number, left: number, right: number): number => {
  if (x0 + offset + width <= right) return x0 + offset;
  return x0 - 6 - width >= left ? x0 - 6 - width : Math.max(left, right - width);
};

/** Bars for events, as many lanes below one another as they need. `beyond`: events there is no lane for. */
export const barsOf = (
  happened: Happening[],
  axis: Axis,
  { left, right }: { left: number; right: number },
  top: number,
): { bars: Bar[]; lanes: number; beyond: number } => {
  const laid = happened.flatMap((event) => {
    const extent = extentOf(event.date);
    if (!extent) return [];
    const x0 = axis.at(extent.from) + 1;
    const x1 = extent.precision === 'minute' ? x0 + bar.moment : Math.max(x0 + 2 * bar.point, axis.at(extent.to) - 1);
    const room = Math.floor((x1 - x0 - 2 * inset) / letter);
    const label = clip(event.title, room >= enough ? room : longest);
    const offset = extent.precision === 'minute' ? bar.moment + 4 : pointed(extent).start ? bar.point + 4 : inset;
    const width = label.length * letter;
    const x = placeOf(x0, offset, width, left, right);
    return [{ event, extent, label, x, x0, x1, left: Math.min(x0, x), right: Math.max(x1, x + width) }];
  });
  const lanes = lanesOf(laid, 2);
  const bars = laid.flatMap(({ event: { href, scheduled }, extent, label, x, x0, x1 }, i): Bar[] => {
    const lane = lanes[i] ?? 0;
    if (lane >= mostLanes) return [];
    const y = top + lane * bar.lane;
    const shape = shapeOf(x0, x1, y, pointed(extent));
    return [{ href, label, shape, x: tenth(x), y: y + bar.height * 0.7, hollow: scheduled, unsure: !extent.sure }];
  });
  return { bars, lanes: Math.min(mostLanes, Math.max(0, ...lanes.map((lane) => lane + 1))), beyond: laid.length - bars.length };
};
