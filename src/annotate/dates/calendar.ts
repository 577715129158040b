/** A civil date without a time zone. `month` and `day` count from 1. */
export type Day = { year: number; month: number; day: number };

const utc = ({ year, month, day }: Day): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

const fromDate = (date: Date): Day => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });

export const addDays = (from: Day, days: number): Day => fromDate(utc({ ...from, day: from.day + days }));

/** Moves by whole months; a day that the month does not have becomes its last. */
export const addMonths = (from: Day, months: number): Day => {
  const first = fromDate(utc({ year: from.year, month: from.month + months, day: 1 }));
  return { ...first, day: Math.min(from.day, daysInMonth(first.year, first.month)) };
};

export const daysInMonth = (year: number, month: number): number => fromDate(utc({ year, month: month + 1, day: 0 })).day;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => utc(day).getUTCDay() || 7;

export const daysBetween = (from: Day, to: Day): number => Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const isoYear = (year: number): string => pad(year, 4);
export const isoMonth = ({ year, month }: { year: number; month: number }): string => `${isoYear(year)}-${pad(month, 2)}`;
export const isoDay = (day: Day): string => `${isoMonth(day)}-${pad(day.day, 2)}`;

/** ISO 8601 week such as `2022-W13`. */
export const isoWeek = (day: Day): string => {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const week = Math.floor(daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday) / 7) + 1;
  return `${isoYear(thursday.year)}-W${pad(week, 2)}`;
};

/** Monday of an ISO week. */
export const mondayOf = (year: number, week: number): Day => {
  const fourth = { year, month: 1, day: 4 };
  return addDays(fourth, (week - 1) * 7 - (weekdayOf(fourth) - 1));
};

/** The day of an EDTF date or date-time, `null` when it is less precise than a day. */
export const parseDay = (edtf: string): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(edtf);
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isDay(day) ? day : null;
};

export const isDay = ({ year, month, day }: Day): boolean => month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
