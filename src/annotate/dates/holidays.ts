import { addDays, type Day, daysInMonth, weekdayOf } from './calendar.ts';
import words from './words.json' with { type: 'json' };

/** Easter Sunday of a year, by the Gregorian reckoning (Meeus, Astronomical Algorithms, 1991, chapter 8). */
const easter = (year: number): Day => {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return { year, month: Math.floor(days / 31), day: (days % 31) + 1 };
};

/** The `count`th such weekday (1 = Monday) of a month, the last one for -1. */
const nth = (year: number, month: number, weekday: number, count: number): Day => {
  const from = count > 0 ? { year, month, day: 1 } : { year, month, day: daysInMonth(year, month) - 6 };
  return addDays(from, ((weekday - weekdayOf(from) + 7) % 7) + (count > 0 ? (count - 1) * 7 : 0));
};

/**
 * The day on which a holiday of `words.json` falls in a year, `null` for a name that is none. Its date is written `12-25`, `11-4Thu` for the fourth
 * Thursday of November (`-1` for the last), or `easter-2`.
 */
export const holidayOf = (name: string): ((year: number) => Day) | null => {
  const written = new Map(Object.entries(words.holidays)).get(name.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' '));
  const fixed = /^(\d\d)-(\d\d)$/.exec(written ?? '');
  if (fixed) return (year) => ({ year, month: Number(fixed[1]), day: Number(fixed[2]) });
  const moving = /^(\d\d)-(-?\d)([A-Z][a-z]+)$/.exec(written ?? '');
  if (moving) {
    const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(moving[3] ?? '') + 1;
    return (year) => nth(year, Number(moving[1]), weekday, Number(moving[2]));
  }
  const paschal = /^easter([+-]\d+)$/.exec(written ?? '');
  return paschal ? (year) => addDays(easter(year), Number(paschal[1])) : null;
};
