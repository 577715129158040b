import type { Stretch } from './fold-time.ts';

/** A day's name over its part of the axis. */
export type DayLabel = { x: number; text: string };

/** Room that a letter takes, in units of the drawing, and between two names. */
const letter = 7;
const gap = 12;

/**
 * The names of days that have room: each begins where its day does, the first of a year with the year.
 * @param nameOf what a day (`YYYY-MM-DD`) is called
 */
export const dayLabels = (stretches: Stretch[], right: number, nameOf: (day: string, year: boolean) => string): DayLabel[] => {
  const labels: DayLabel[] = [];
  let year = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, x0, folded } of stretches) {
    const day = new Date(from).toISOString().slice(0, 10);
    if (folded) continue;
    const text = nameOf(day, day.slice(0, 4) !== year);
    const width = text.length * letter;
    const x = Math.min(x0 + 4, right - width);
    if (x < end + gap) continue;
    labels.push({ x: Math.round(x), text });
    year = day.slice(0, 4);
    end = x + width;
  }
  return labels;
};
