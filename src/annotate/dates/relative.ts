import { addDays, addMonths, type Day, daysBetween, isoDay, isoMonth, isoWeek, isoYear, weekdayOf } from './calendar.ts';
import type { Scene } from './timex.ts';

/** The day, week, month, quarter, year, decade or century that lies `count` units after (before, when negative) a day. */
export const shifted = (from: Day, count: number, unit: string): string | null => {
  if (Math.abs(count) > 5000) return null;
  if (unit === 'D') return isoDay(addDays(from, Math.round(count)));
  if (unit === 'W') return isoWeek(addDays(from, Math.round(count * 7)));
  if (unit === 'M') return isoMonth(addMonths(from, Math.round(count)));
  if (unit === 'Q') return quarterOf(addMonths(from, Math.round(count) * 3));
  const year = from.year + Math.trunc(count * ({ DE: 10, CE: 100 }[unit] ?? 1));
  if (year < 1) return null;
  if (unit === 'DE') return isoYear(year).slice(0, 3);
  if (unit === 'CE') return isoYear(year).slice(0, 2);
  return unit === 'Y' ? isoYear(year) : null;
};

/** So many decades before a day, as a year: "a decade ago" is no decade of the calendar. */
export const decadesAgo = (from: Day, count: number): string | null => shifted(from, -count * 10, 'Y');

export const quarterOf = (day: Day): string => `${isoYear(day.year)}-Q${Math.ceil(day.month / 3)}`;

/**
 * A weekday without a date. News names days close to it: the last one (today included) after a past verb, the next one
 * after a future verb (HeidelTime's news rules; Strötgen and Gertz 2013). What is over on the weekday of a change in
 * the week after publication was written then.
 */
export const weekdayNear = ({ published, updated, lean }: Scene, weekday: number, notToday = false): string | null => {
  if (!published) return null;
  const back = (weekdayOf(published) - weekday + 7) % 7 || (notToday ? 7 : 0);
  if (lean === 'future' || lean === 'ahead') return isoDay(addDays(published, notToday && back === 7 ? 7 : (7 - back) % 7));
  const later = updated === null ? 0 : daysBetween(published, updated);
  if (updated !== null && lean === 'past' && !notToday && later > 0 && later < 7 && weekdayOf(updated) === weekday) return isoDay(updated);
  return isoDay(addDays(published, -back));
};

/** A month without a year: the one nearest to publication on the side where the verb points. */
export const monthNear = ({ published, lean }: Scene, month: number): string | null => {
  if (!published) return null;
  const { year } = published;
  if (month === published.month) return isoMonth({ year, month });
  const later = month > published.month;
  if (lean === 'past') return isoMonth({ year: later ? year - 1 : year, month });
  if (lean === 'future') return isoMonth({ year: later ? year : year + 1, month });
  const gap = month - published.month;
  if (lean === 'ahead') return isoMonth({ year: gap > 8 ? year - 1 : gap < -3 ? year + 1 : year, month });
  return isoMonth({ year: gap > 6 ? year - 1 : gap < -8 ? year + 1 : year, month });
};

/** A day that every year has, without its year: the nearest one that does not go against the verb by more than a week. */
export const dayNear = ({ published, lean }: Scene, of: (year: number) => Day): string | null => {
  if (!published) return null;
  const { year } = published;
  const gap = daysBetween(published, of(year));
  const inYear = (years: number): string => isoDay(of(year + years));
  if (lean === 'past') return inYear(gap > 7 ? -1 : 0);
  if (lean === 'future') return inYear(gap < -60 ? 1 : 0);
  if (lean === 'ahead') return inYear(gap > 300 ? -1 : gap < -100 ? 1 : 0);
  return inYear(gap > 200 ? -1 : gap < -270 ? 1 : 0);
};

/** Which way a modifier points: "last" −1, "this" 0, "next" 1. */
export const direction = (modifier: string): number => {
  if (/last|past|previous|prior|earlier|preceding/i.test(modifier)) return -1;
  return /next|coming|following|upcoming|later/i.test(modifier) ? 1 : 0;
};
