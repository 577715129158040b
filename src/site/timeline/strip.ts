import { extentOf } from '../data/dates.ts';
import { type AxisLabel, axisLabels } from './axis-labels.ts';
import { foldTime } from './fold-time.ts';
import type { Occurrences } from './picture.ts';

/**
 * A timeline in the width of a phone, with no words but dates: path data for events above the line, claims below it, sources at the foot. `vague`:
 * months and years, as lines beside the axis.
 */
export type Strip = {
  width: number;
  height: number;
  line: number;
  happened: string;
  said: string;
  published: string;
  vague: string;
  folds: number[];
  /** Names of days, months and years under it. */
  labels: AxisLabel[];
};

const frame = { width: 320, height: 82, line: 22, foot: 64 };

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Of many dates in one stretch of time: where it lies and how many there are. */
const counted = (dates: string[]): { date: string; from: number; to: number; weight: number }[] =>
  [...Map.groupBy(dates, (date) => date)].flatMap(([date, list]) => {
    const extent = extentOf(date);
    return extent ? [{ date, from: extent.from, to: extent.to, weight: list.length }] : [];
  });

/** Nearer than this, marks of folded time run into one another. */
const foldRoom = 14;

/** Longer than the day and the hours that zones differ by. */
const wide = 2 * 86_400_000;

/** Heights grow with the root of how many there are, so that a single one is still seen beside forty. */
export const timelineStrip = (
  { happened, said, published }: Occurrences,
  nameOf: (date: string, year: boolean) => string,
): Strip | null => {
  const day = (date: string) => (/[/?~%]/.test(date) ? date : date.slice(0, 10));
  const [events, claims, sources] = [
    counted(happened.map(({ date }) => day(date))),
    counted(said.map(({ key }) => key)),
    counted(published.map(({ date }) => day(date))),
  ];
  const all = [...events, ...claims, ...sources];
  const vague = new Map(all.filter(({ from, to }) => to - from > wide).map(({ from, date }) => [from, date]));
  if (all.length === 0) return null;
  const { at, stretches } = foldTime(all, [0, frame.width]);
  const tallest = (list: typeof all) => Math.max(1, ...list.map(({ weight }) => Math.sqrt(weight)));
  const lines = (list: typeof all, y: number) =>
    list
      .filter(({ from, to }) => to - from > wide)
      .map(({ from, to }) => `M${tenth(at(from))} ${y}H${tenth(at(to))}`)
      .join('');
  const columns = (list: typeof all, room: number, down: boolean) =>
    list
      .filter(({ from, to }) => to - from <= wide)
      .map(({ from, to, weight }) => {
        const height = tenth(Math.max(3, (room * Math.sqrt(weight)) / tallest(list)));
        const [x0, x1] = [tenth(at(from) + 0.5), tenth(Math.max(at(from) + 2, at(to) - 0.5))];
        return `M${x0} ${down ? frame.line + 2 : frame.line - 2}H${x1}v${down ? height : -height}H${x0}z`;
      })
      .join('');
  return {
    width: frame.width,
    height: frame.height,
    line: frame.line,
    happened: columns(events, frame.line - 4, false),
    said: columns(claims, frame.foot - frame.line - 14, true),
    published: sources.map(({ from, to }) => `M${tenth((at(from) + at(to)) / 2 - 3)} ${frame.foot}l3-6l3 6z`).join(''),
    vague: lines(events, frame.line - 3) + lines(claims, frame.line + 3),
    folds: stretches
      .filter(({ folded }) => folded)
      .map(({ x0, x1 }) => Math.round((x0 + x1) / 2))
      .filter((x, i, marks) => i === 0 || x - (marks[i - 1] ?? 0) >= foldRoom),
    labels: axisLabels(stretches, vague, frame.width, nameOf),
  };
};
