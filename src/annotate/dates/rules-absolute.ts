import { type Day, isDay, isoDay, isoMonth, isoYear } from './calendar.ts';
import {
  A_MONTH,
  A_SEASON,
  A_YEAR,
  AN_ORDINAL,
  DAY,
  FIRST_OF_HOLIDAY,
  HOLIDAY,
  LAST_OF_HOLIDAY,
  MONTH,
  ORDINAL,
  pattern,
  SEASON,
  WEEKDAY,
  word,
  YEAR,
} from './fragments.ts';
import { holidayOf } from './holidays.ts';
import { monthOf, numberOf, ordinalOf } from './numerals.ts';
import { dayNear, direction, monthNear, shifted } from './relative.ts';
import type { Rule, Scene } from './timex.ts';
import words from './words.json' with { type: 'json' };

const seasons = new Map(Object.entries(words.seasons));

const dayOrNull = (day: Day): string | null => (isDay(day) ? isoDay(day) : null);

const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length !== 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
};

const slashed = (m: RegExpExecArray): string | null => {
  const [first, second, year] = [Number(m[1]), Number(m[2]), fullYear(m[3] ?? '')];
  return first > 12 ? dayOrNull({ year, month: second, day: first }) : dayOrNull({ year, month: first, day: second });
};

const monthDay = (scene: Scene, month: number, day: number, year: string | undefined): string | null =>
  year
    ? dayOrNull({ year: Number(year), month, day })
    : isDay({ year: 2000, month, day })
      ? dayNear(scene, (of) => ({ year: of, month, day }))
      : null;

/** A scene as "last" or "next" would have it. */
const leaning = (scene: Scene, modifier: string | undefined): Scene => {
  const way = direction(modifier ?? '');
  return way === 0 ? scene : { ...scene, lean: way < 0 ? 'past' : 'future' };
};

const NAMED_DAY = `(?:${WEEKDAY}\\s*,?\\s+)?`;
const PART = '(?:(?:early|mid|late|earlier\\s+in|later\\s+in|the\\s+(?:end|beginning|start|middle)\\s+of)[\\s-]+(?:in\\s+)?)?';

const THE_YEAR = word('year');
const A_DECADE = word('(?:1[5-9]\\d|20\\d|[2-9])0s?');
const A_DECADE_END = word('\\d*s');

/** Dates that name their month, year or holiday. */
export const absoluteRules: Rule[] = [
  {
    type: 'DATE',
    needs: [A_YEAR],
    pattern: pattern(`(${YEAR})-(\\d\\d)-(\\d\\d)`),
    value: (m) => dayOrNull({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
  },
  { type: 'DATE', needs: [/\//], pattern: pattern(`(\\d{1,2})/(\\d{1,2})/(\\d\\d(?:\\d\\d)?)`), value: slashed },
  {
    type: 'DATE',
    needs: [A_MONTH, AN_ORDINAL],
    pattern: pattern(`(?:(last|this|next)\\s+)?${NAMED_DAY}(${MONTH})\\s+(${DAY}|${ORDINAL})(?:\\s*,?\\s+(${YEAR}))?`),
    value: (m, scene) => monthDay(leaning(scene, m[1]), monthOf(m[2] ?? ''), ordinalOf(m[3] ?? ''), m[4]),
  },
  {
    // "April 24 and 25", "June 3-5"
    type: 'DATE',
    needs: [A_MONTH, AN_ORDINAL],
    pattern: pattern(`(?<=(${MONTH})\\s+(?:${DAY})(?:\\s+(?:and|or|to|through)\\s+|\\s*[-–]\\s*))(${DAY})(?:\\s*,?\\s+(${YEAR}))?`),
    value: (m, scene) => monthDay(scene, monthOf(m[1] ?? ''), ordinalOf(m[2] ?? ''), m[3]),
  },
  {
    // "4 and 19 January 2023"
    type: 'DATE',
    needs: [A_MONTH, AN_ORDINAL],
    pattern: pattern(`(${DAY})(?=(?:\\s+(?:and|or|to)\\s+|\\s*[-–]\\s*)(?:${DAY})\\s+(${MONTH})(?:\\s*,?\\s+(${YEAR}))?)`),
    value: (m, scene) => monthDay(scene, monthOf(m[2] ?? ''), ordinalOf(m[1] ?? ''), m[3]),
  },
  {
    type: 'DATE',
    needs: [A_MONTH, AN_ORDINAL],
    pattern: pattern(`${NAMED_DAY}(?:the\\s+)?(${DAY}|${ORDINAL})\\s+(?:of\\s+)?(${MONTH})(?:\\s*,?\\s+(${YEAR}))?`),
    value: (m, scene) => monthDay(scene, monthOf(m[2] ?? ''), ordinalOf(m[1] ?? ''), m[3]),
  },
  {
    type: 'DATE',
    needs: [A_MONTH, A_YEAR],
    pattern: pattern(`${PART}(${MONTH})\\s*,?\\s+(?:of\\s+)?(${YEAR})`),
    value: (m) => isoMonth({ year: Number(m[2]), month: monthOf(m[1] ?? '') }),
  },
  {
    type: 'DATE',
    needs: [A_MONTH, THE_YEAR],
    pattern: pattern(`${PART}(${MONTH})\\s+(?:of\\s+)?(this|last|next)\\s+year`),
    value: (m, { published }) => published && isoMonth({ year: published.year + direction(m[2] ?? ''), month: monthOf(m[1] ?? '') }),
  },
  {
    type: 'DATE',
    needs: [A_MONTH],
    pattern: pattern(`(?:(last|past|next|this|this\\s+past|this\\s+coming)\\s+)?${PART}(${MONTH})`),
    value: (m, scene) => {
      const way = m[1] ? direction(m[1]) : 0;
      const month = monthOf(m[2] ?? '');
      if (way === 0 || !scene.published) return monthNear(scene, month);
      const same = month === scene.published.month;
      const year = way < 0 ? (month < scene.published.month && !same ? 0 : -1) : month > scene.published.month ? 0 : 1;
      return isoMonth({ year: scene.published.year + year, month });
    },
  },
  {
    type: 'DATE',
    needs: [A_YEAR],
    pattern: pattern(`(?:${PART}(?:the\\s+)?(?:(?:fiscal|calendar)(?:\\s+year)?\\s+)?)(${YEAR})`),
    value: (m) => m[1] ?? null,
  },
  { type: 'DATE', needs: [THE_YEAR, A_YEAR], pattern: pattern(`the\\s+year\\s+(${YEAR})`), value: (m) => m[1] ?? null },
  {
    type: 'DATE',
    needs: [A_DECADE, A_DECADE_END],
    pattern: pattern(`(?:the\\s+)?(?:early|mid|late)?[\\s-]*(1[5-9]\\d|20\\d)0['’]?s`),
    value: (m) => m[1] ?? null,
  },
  {
    type: 'DATE',
    needs: [A_DECADE, A_DECADE_END],
    pattern: pattern(`(?:the\\s+)?(?:(?:early|mid|late)[\\s-]+)?['’]?([2-9])0['’]?s`),
    value: (m) => `19${m[1]}`,
  },
  {
    type: 'DATE',
    needs: [word('(?:twen|thir|for|fif|six|seven|eigh|nine)ties')],
    pattern: pattern(`(?:the\\s+)?(?:(?:early|mid|late)[\\s-]+)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`),
    value: (m) => `19${(numberOf((m[1] ?? '').replace(/ies$/i, 'y')) ?? 0) / 10}`,
  },
  {
    type: 'DATE',
    needs: [AN_ORDINAL, word('centur(?:y|ies)')],
    pattern: pattern(`(?:the\\s+)?(${ORDINAL})[\\s-]+centur(?:y|ies)`),
    value: (m) => isoYear((ordinalOf(m[1] ?? '') - 1) * 100).slice(0, 2),
  },
  {
    type: 'DATE',
    needs: [word('nineteen')],
    pattern: pattern(
      `nineteen[\\s-]+((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-]+(?:one|two|three|four|five|six|seven|eight|nine))?)`,
    ),
    value: (m) => `19${numberOf(m[1] ?? '')}`,
  },
  { type: 'DATE', needs: [word('thousand')], pattern: pattern('(?:the\\s+year\\s+)two\\s+thousand'), value: () => '2000' },
  {
    type: 'DATE',
    needs: [A_SEASON],
    pattern: pattern(
      `(?:(?:the|early|mid|late|this|last|next|this\\s+past|this\\s+coming)[\\s-]+){1,2}(${SEASON})(?:\\s+(?:of\\s+)?(${YEAR}))?|(${SEASON})\\s+(?:of\\s+)?(${YEAR})`,
    ),
    value: (m, { published }) => {
      const season = seasons.get((m[1] ?? m[3] ?? '').toLowerCase());
      const year = m[2] ?? m[4];
      if (year) return `${year}-${season}`;
      if (!published) return null;
      const start = { SP: 3, SU: 6, FA: 9, WI: 12 }[season ?? 'SP'] ?? 3;
      const back = /last/i.test(m[0]) && start + 2 >= published.month;
      return `${isoYear(published.year + (back ? -1 : /next/i.test(m[0]) && start <= published.month ? 1 : 0))}-${season}`;
    },
  },
  {
    type: 'DATE',
    needs: [FIRST_OF_HOLIDAY, LAST_OF_HOLIDAY],
    pattern: pattern(`(?:(last|this|next|this\\s+past)\\s+)?(${HOLIDAY})(?:\\s*,?\\s+(${YEAR}))?`),
    value: (m, scene) => {
      const of = holidayOf(m[2] ?? '');
      if (!of) return null;
      return m[3] ? isoDay(of(Number(m[3]))) : dayNear(leaning(scene, m[1]), of);
    },
  },
  {
    type: 'DATE',
    needs: [THE_YEAR, word('end')],
    pattern: pattern('(?:around\\s+|the\\s+)?year[\\s-]end|(?:the\\s+)?end\\s+of\\s+the\\s+year'),
    value: (_, { published }) => published && shifted(published, 0, 'Y'),
  },
];
