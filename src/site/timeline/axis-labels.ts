import type { Stretch } from './fold-time.ts';

/** A name over a part of the axis: of a day or, where none is known, of a month or year. */
export type AxisLabel = { x: number; text: string };

/** Room that a letter takes, in units of the drawing, and between two names. */
const letter = 7;
const gap = 12;

/**
 * The names for which there is room, days before the rest. Each begins where its time does; the first of a year has the year.
 * @param vague months and years (EDTF) by the moment they begin
 * @param nameOf what a day, month or year is called
 */
export const axisLabels = (
  stretches: Stretch[],
  vague: ReadonlyMap<number, string>,
  right: number,
  nameOf: (date: string, year: boolean) => string,
): AxisLabel[] => {
  const taken: { x: number; end: number; text: string }[] = [];
  const write = (text: string, x0: number): boolean => {
    const width = text.length * letter;
    const x = Math.min(x0 + 4, right - width);
    if (taken.some((other) => x < other.end + gap && other.x < x + width + gap)) return false;
    taken.push({ x: Math.round(x), end: x + width, text });
    return true;
  };
  let year = '';
  for (const { from, x0, folded } of stretches) {
    const day = new Date(from).toISOString().slice(0, 10);
    if (!folded && write(nameOf(day, day.slice(0, 4) !== year), x0)) year = day.slice(0, 4);
  }
  for (const { from, x0, folded } of stretches) {
    const date = vague.get(from);
    if (folded && date !== undefined) write(nameOf(date, true), x0);
  }
  return taken.sort((a, b) => a.x - b.x).map(({ x, text }) => ({ x, text }));
};
