import { addDays, isoDay, mondayOf } from './calendar.ts';

const SEASON_MONTHS: Record<string, [string, string]> = { SP: ['03', '05'], SU: ['06', '08'], FA: ['09', '11'], WI: ['12', '02'] };

/** A TIMEX3 value as EDTF: weeks, quarters, seasons and decades become intervals, parts of a day the day. `null` when EDTF has no form for it. */
export const edtfOf = (value: string): string | null => {
  if (/^\d{4}(-\d\d){0,2}$/.test(value)) return value;
  if (/^\d{4}-\d\d-\d\dT24:00$/.test(value)) return value.slice(0, 10);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return value;
  if (/^\d{4}-\d\d-\d\dT[A-Z]{2}$/.test(value)) return value.slice(0, 10);
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value);
  if (week) {
    const monday = mondayOf(Number(week[1]), Number(week[2]));
    return `${isoDay(addDays(monday, week[3] ? 5 : 0))}/${isoDay(addDays(monday, 6))}`;
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) {
    const first = (Number(quarter[2]) - 1) * 3 + 1;
    return `${quarter[1]}-${String(first).padStart(2, '0')}/${quarter[1]}-${String(first + 2).padStart(2, '0')}`;
  }
  const season = /^(\d{4})-([A-Z]{2})$/.exec(value);
  const months = season && SEASON_MONTHS[season[2] ?? ''];
  if (season && months) return `${season[1]}-${months[0]}~/${season[2] === 'WI' ? Number(season[1]) + 1 : season[1]}-${months[1]}~`;
  if (/^\d{3}$/.test(value)) return `${value}0/${value}9`;
  if (/^\d{2}$/.test(value)) return `${value}00/${value}99`;
  return null;
};
