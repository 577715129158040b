import type { Edtf } from '../../vocabulary/edtf.ts';
import { extentOf, firstDay } from '../data/dates.ts';
import { type AxisLabel, axisLabels } from './axis-labels.ts';
import { type Bar, bar, barsOf } from './bars.ts';
import { foldTime, type Span } from './fold-time.ts';
import { lanesOf } from './lanes.ts';
import { type Stack, stacksOf } from './units.ts';

export type Happening = { date: Edtf; title: string; href: string; scheduled: boolean };
/** A claim by the day or stretch of time that it is said in. `several`: more than one source carries it. */
export type Saying = { key: Edtf; several: boolean };
export type Publishing = { date: Edtf; siglum: string; name: string; href: string };

export type Occurrences = { happened: Happening[]; said: Saying[]; published: Publishing[] };

/** A source's letter where it was published. */
export type Letter = Omit<Publishing, 'date'> & { x: number; y: number };

/** A drawing in its own units. `bands` are where the three times begin; `folds` where the axis leaves time out. */
export type Picture = {
  width: number;
  height: number;
  left: number;
  days: { x0: number; x1: number }[];
  labels: AxisLabel[];
  folds: number[];
  bands: { track: 'happened' | 'said' | 'published'; y: number }[];
  bars: Bar[];
  beyond: number;
  stacks: Stack[];
  letters: Letter[];
};

const frame = { width: 1160, left: 84, top: 34, band: 16, letter: 22 };

const day = 86_400_000;

const spansOf = ({ happened, said, published }: Occurrences): Span[] =>
  [
    ...happened.map(({ date }) => ({ date, weight: 2 })),
    ...said.map(({ key }) => ({ date: key, weight: 1 })),
    ...published.map(({ date }) => ({ date, weight: 1 })),
  ].flatMap(({ date, weight }) => {
    const extent = extentOf(date);
    return extent ? [{ from: extent.from, to: extent.to, weight }] : [];
  });

/** Months and years that something is dated by, at their beginning. */
const vagueStarts = ({ happened, said }: Occurrences): Map<number, string> =>
  new Map(
    [...happened.map(({ date }) => date), ...said.map(({ key }) => key)].flatMap((date) => {
      const extent = extentOf(date);
      return extent?.precision === 'month' || extent?.precision === 'year' ? [[extent.from, firstDay(date)] as const] : [];
    }),
  );

/** Letters at the time they were published; several at one time stand in a row, and further lanes where that meets the next. */
const lettersOf = (published: Publishing[], at: (moment: number) => number, top: number): { letters: Letter[]; lanes: number } => {
  const laid = published.flatMap(({ date, ...source }) => {
    const extent = extentOf(date);
    if (!extent) return [];
    const width = frame.letter - 6 + 7 * (source.siglum.length - 1);
    const left = Math.min(frame.width - width, at(extent.from) + (extent.to > extent.from ? 4 : 0));
    return [{ source, left, right: left + width }];
  });
  const lanes = lanesOf(laid, 3);
  return {
    letters: laid.map(({ source, left }, i) => ({ ...source, x: Math.round(left), y: top + (lanes[i] ?? 0) * frame.letter })),
    lanes: Math.max(0, ...lanes.map((lane) => lane + 1)),
  };
};

/**
 * A timeline of three times, one above the other over one axis: bars for what happened, squares for what was said, letters for what was
 * published. `null` where nothing has a date.
 * @param nameOf what a day, month or year is called on the axis, with or without its year
 */
export const timelinePicture = (occurrences: Occurrences, nameOf: (date: string, year: boolean) => string): Picture | null => {
  const spans = spansOf(occurrences);
  if (spans.length === 0) return null;
  const axis = foldTime(spans, [frame.left, frame.width]);
  const bands: Picture['bands'] = [];
  let y = frame.top;
  const band = (track: Picture['bands'][number]['track'], filled: boolean): number => {
    if (filled) bands.push({ track, y });
    return y + frame.band / 2;
  };
  const { bars, lanes, beyond } = barsOf(
    occurrences.happened,
    axis,
    { left: frame.left, right: frame.width },
    band('happened', occurrences.happened.length > 0),
  );
  y += lanes > 0 ? lanes * bar.lane + frame.band - 4 : 0;
  const { stacks, height } = stacksOf(occurrences.said, axis, band('said', occurrences.said.length > 0));
  y += height > 0 ? height + frame.band : 0;
  const { letters, lanes: rows } = lettersOf(occurrences.published, axis.at, band('published', occurrences.published.length > 0));
  y += rows > 0 ? rows * frame.letter + frame.band - 6 : 0;
  const busy = axis.stretches.filter(({ folded }) => !folded);
  return {
    width: frame.width,
    height: y,
    left: frame.left,
    days: busy.map(({ x0, x1 }) => ({ x0: Math.round(x0), x1: Math.round(x1) })),
    labels: axisLabels(axis.stretches, vagueStarts(occurrences), frame.width, nameOf),
    folds: axis.stretches.filter(({ folded, from, to }) => folded && to - from > day).map(({ x0, x1 }) => Math.round((x0 + x1) / 2)),
    bands,
    bars,
    beyond,
    stacks,
    letters,
  };
};
