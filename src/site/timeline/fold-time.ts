import { scaleLinear } from 'd3-scale';

/** A stretch of time on the axis, `x0` to `x1` of the drawing. `folded`: drawn far narrower than it lasted. */
export type Stretch = { from: number; to: number; x0: number; x1: number; folded: boolean };

/** Where moments stand, and the stretches between them. */
export type Axis = { at: (moment: number) => number; stretches: Stretch[] };

/** Something that takes time: a day or more, and how much is to be shown in it. Moments take part with the day they fall into. */
export type Span = { from: number; to: number; weight: number };

const day = 86_400_000;

/** Widths before they are stretched to fill the drawing: of a day, for what is in it, and of time in which nothing is known to the day. */
const widths = { day: 1, entry: 0.55, fold: 0.45, doubling: 0.12, longest: 1.6 };

const dayOf = (moment: number): number => Math.floor(moment / day) * day;

const widthOf = (from: number, to: number, weight: number | undefined): number => {
  if (weight !== undefined) return widths.day + widths.entry * Math.sqrt(weight);
  return Math.min(widths.longest, widths.fold + widths.doubling * Math.log2((to - from) / day));
};

/**
 * A time axis that is wide where much happened and folded where nothing is known to the day: piecewise linear between days, so that
 * order holds everywhere and time runs evenly within each stretch.
 * @param spans in milliseconds; a span of up to a day makes its day a busy one, a longer one only needs to be on the axis
 * @param range where the axis begins and ends in the drawing
 */
export const foldTime = (spans: Span[], [left, right]: [number, number]): Axis => {
  const busy = new Map<number, number>();
  const edges = new Set<number>();
  for (const { from, to, weight } of spans) {
    if (to - from <= day) {
      const start = dayOf(from);
      busy.set(start, (busy.get(start) ?? 0) + weight);
      edges.add(start).add(start + day);
    } else edges.add(from).add(to);
  }
  const knots = [...edges].sort((a, b) => a - b);
  const pieces = knots.slice(0, -1).map((from, i) => {
    const to = knots[i + 1] ?? from;
    const weight = busy.get(from);
    return { from, to, width: widthOf(from, to, weight), folded: weight === undefined && to - from > day };
  });
  const all = pieces.reduce((sum, { width }) => sum + width, 0);
  let passed = 0;
  const stretches = pieces.map(({ from, to, width, folded }): Stretch => {
    const x0 = left + ((right - left) * passed) / all;
    passed += width;
    return { from, to, x0, x1: left + ((right - left) * passed) / all, folded };
  });
  const scale = scaleLinear([...stretches.map(({ from }) => from), knots.at(-1) ?? 0], [...stretches.map(({ x0 }) => x0), right]).clamp(
    true,
  );
  return { at: (moment) => scale(moment), stretches };
};
