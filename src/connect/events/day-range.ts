import type { Edtf } from '../../vocabulary/edtf.ts';

/** First and last day that an EDTF date may mean, as days since 1970; an open end is infinite. */
export type DayRange = { first: number; last: number };

const DAY = 86_400_000;

const daysOf = (part: string): DayRange => {
  if (part === '..' || part === '') return { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY };
  const [year = '', month, day] = part
    .replace(/[?~%]$/, '')
    .slice(0, 10)
    .split('-');
  const at = (y: number, m: number, d: number): number => Math.floor(Date.UTC(y, m, d) / DAY);
  const y = Number(year);
  if (month === undefined) return { first: at(y, 0, 1), last: at(y + 1, 0, 0) };
  const m = Number(month) - 1;
  if (day === undefined) return { first: at(y, m, 1), last: at(y, m + 1, 0) };
  return { first: at(y, m, Number(day)), last: at(y, m, Number(day)) };
};

/** The days an EDTF date or interval covers; one of a day's approximation (`~`, `%`) is widened by a day on either side. */
export const dayRange = (date: Edtf): DayRange => {
  const [from = '', to] = date.split('/');
  const [start, end] = [daysOf(from), daysOf(to ?? from)];
  const slack = /\d{4}-\d{2}-\d{2}[~%]/.test(date) ? 1 : 0;
  return { first: start.first - slack, last: end.last + slack };
};

export const overlap = (a: DayRange, b: DayRange): boolean => a.first <= b.last && b.first <= a.last;

/** True when `part` lies inside `whole`. */
export const contains = (whole: DayRange, part: DayRange): boolean => whole.first <= part.first && part.last <= whole.last;

export const lengthInDays = ({ first, last }: DayRange): number => last - first + 1;
