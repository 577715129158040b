import { isDay, isoDay } from './calendar.ts';
import { A_WEEKDAY, DAY, MONTH, pattern, WEEKDAY, word, YEAR } from './fragments.ts';
import { monthOf, weekdayNamed } from './numerals.ts';
import { dayNear, weekdayNear } from './relative.ts';
import type { Rule, Scene } from './timex.ts';

const ZONE = '(?:[acemp][ds]?t|utc|gmt|bst|cest|eest|[ceijkw]et|[ijk]st|hkt|sgt|msk|wib|a[ew][ds]t|nz[ds]t|local\\s+time|[a-z]+\\s+time)';
const THEN = `(?:\\s*\\(?${ZONE}(?![a-z])\\)?)?(?:\\s+\\(\\d{1,2}:?\\d\\d\\s+(?:gmt|utc)\\))?(?:,?\\s+(?:on\\s+)?(?:(${WEEKDAY})|(${MONTH})\\s+(${DAY})(?:,?\\s+(${YEAR}))?))?`;

/** The day of a clock: the one printed with it, else the one its sentence names, else that of publication. */
const dayOf = (scene: Scene, [weekday, month, day, year]: (string | undefined)[]): string | null => {
  if (weekday) return weekdayNear(scene, weekdayNamed(weekday));
  if (!month) return scene.day ?? (scene.published && isoDay(scene.published));
  const date = { year: Number(year ?? 2000), month: monthOf(month), day: Number.parseInt(day ?? '', 10) };
  if (!isDay(date)) return null;
  return year ? isoDay(date) : dayNear(scene, (of) => ({ ...date, year: of }));
};

const at = (day: string | null, hour: number, minute = '00'): string | null => day && `${day}T${String(hour).padStart(2, '0')}:${minute}`;

/** Times of day by the clock. */
export const clockRules: Rule[] = [
  {
    type: 'TIME',
    isClock: true,
    needs: [/^\d{1,2}(?:[ap]m)?$/, /^\d*[ap]?m$/],
    pattern: pattern(`(?<!\\d\\s?:\\s?)(0?[1-9]|1[0-2])(?:\\s?[:.]\\s?([0-5]\\d))?\\s*([ap])(?:m|\\.\\s?m\\.?)${THEN}`),
    value: (m, scene) => at(dayOf(scene, m.slice(4)), (Number(m[1]) % 12) + (/p/.test(m[3] ?? '') ? 12 : 0), m[2]),
  },
  {
    type: 'TIME',
    isClock: true,
    needs: [/^\d{1,2}$|^\d{1,2}:\d\d/, word('gmt|utc|bst|cest|cet|eest|eet|msk|z')],
    pattern: pattern(`([01]?\\d|2[0-3])[:.]?([0-5]\\d)\\s*(?=gmt|utc|bst|cest|cet|eest|eet|msk)${THEN}`),
    value: (m, scene) => at(dayOf(scene, m.slice(3)), Number(m[1]), m[2]),
  },
  {
    type: 'TIME',
    isClock: true,
    needs: [word('noon|midday|midnight')],
    pattern: pattern(`(?<=(?:at|by|until|till|before|after|around|from)\\s)(?:(noon|midday)|midnight)${THEN}`),
    value: (m, scene) => at(dayOf(scene, m.slice(2)), m[1] ? 12 : 24),
  },
  {
    type: 'TIME',
    isClock: true,
    needs: [A_WEEKDAY, word('noon|midday|midnight')],
    pattern: pattern(`(?:(noon|midday)|midnight)\\s+(?:on\\s+)?(${WEEKDAY})`),
    value: (m, scene) => at(weekdayNear(scene, weekdayNamed(m[2] ?? '')), m[1] ? 12 : 24),
  },
];
