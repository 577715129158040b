import { addDays, isoDay, isoWeek, isoYear, parseDay, weekdayOf } from './calendar.ts';
import {
  A_DAY_PART,
  A_NUMBER,
  A_UNIT,
  A_WEEKDAY,
  ABOUT,
  DAY_PART,
  FEW,
  LAST_OF_VAGUE,
  LONG_UNIT,
  NUMBER,
  pattern,
  UNIT,
  VAGUE,
  WEEKDAY,
  word,
  YEAR,
} from './fragments.ts';
import { duration, numberOf, ordinalOf, unitOf, weekdayNamed } from './numerals.ts';
import { decadesAgo, direction, shifted, weekdayNear } from './relative.ts';
import type { Rule, Scene } from './timex.ts';
import words from './words.json' with { type: 'json' };

const vague = new Map(Object.entries(words.vague));
const dayParts = new Map(Object.entries(words.dayParts));

const today = ({ published }: Scene, days: number): string | null => published && isoDay(addDays(published, days));

const withPart = (day: string | null, part: string | undefined): string | null =>
  day && part ? `${day}T${dayParts.get(part.toLowerCase()) ?? 'NI'}` : day;

/** Shifts a TIMEX3 value by whole units without making it more precise. */
const shiftValue = (value: string, count: number, unit: string): string | null => {
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (quarter) return unit === 'Y' ? `${isoYear(Number(quarter[1]) + count)}-Q${quarter[2]}` : null;
  const day = parseDay(value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value);
  return day && shifted(day, count, unit);
};

/** In a sentence about a quarter, "a year ago" means the same quarter a year before. */
const yearsBack = (scene: Scene, count: number): string | null => {
  if (scene.quarter && /quarter|period|\$|cents|%|million|percent/i.test(scene.sentence)) return shiftValue(scene.quarter, -count, 'Y');
  return scene.published && shifted(scene.published, -count, 'Y');
};

const EARLY =
  '(?:(?:early|late|later|earlier|mid|sometime|(?:the\\s+)?(?:end|beginning|start|middle)\\s+of|as\\s+early\\s+as)[\\s-]+(?:in\\s+)?)?';
const WHICH =
  'this|last|next|past|the\\s+(?:past|last|next|following|previous|coming|current|same|prior|preceding)|that|current|previous|(?:the\\s+)?latest|the';

const named = (m: RegExpExecArray, scene: Scene): string | null => {
  const unit = unitOf(m[2] ?? '');
  const which = (m[1] ?? '').toLowerCase();
  if (/following|previous|preceding|same|that/.test(which) && scene.previous) {
    return shiftValue(scene.previous, /following/.test(which) ? 1 : /previous|preceding/.test(which) ? -1 : 0, unit);
  }
  if (unit === 'Q' && !/last|next/.test(which))
    return scene.quarter ?? (scene.published && shifted(scene.published, direction(which), 'Q'));
  return scene.published && shifted(scene.published, direction(which), unit);
};

const quarterNamed = (scene: Scene, ordinal: string, year: string | undefined, back: number): string | null => {
  const number = ordinalOf(ordinal);
  if (number < 1 || number > 4) return null;
  if (year) return `${year}-Q${number}`;
  if (!scene.published) return null;
  const current = Math.ceil(scene.published.month / 3);
  const late = scene.lean === 'future' ? false : number > current;
  return `${isoYear(scene.published.year - (late ? 1 : 0) + back)}-Q${number}`;
};

/** Expressions that are read against the day of publication or another date of the text. */
export const relativeRules: Rule[] = [
  {
    type: 'DATE',
    needs: [A_WEEKDAY],
    pattern: pattern(`(?:(?:earlier|later|late|early)\\s+)?(?:(last|next|this|past|this\\s+past|this\\s+coming)\\s+)?(${WEEKDAY})`),
    value: (m, scene) => {
      const weekday = weekdayNamed(m[2] ?? '');
      const way = direction(m[1] ?? '');
      return weekdayNear(way === 0 ? scene : { ...scene, lean: way < 0 ? 'past' : 'future' }, weekday, way !== 0);
    },
  },
  {
    type: 'TIME',
    needs: [A_WEEKDAY, A_DAY_PART],
    pattern: pattern(`(?:(?:early|late|mid|by)\\s+)?(${WEEKDAY})(?:\\s+|-)(${DAY_PART})`),
    value: (m, scene) => withPart(weekdayNear(scene, weekdayNamed(m[1] ?? '')), m[2]),
  },
  { type: 'DATE', needs: [word('today')], pattern: pattern('(?:(?:earlier|later)\\s+)?today'), value: (_, scene) => today(scene, 0) },
  {
    type: 'DATE',
    needs: [word('yesterday')],
    pattern: pattern('(?:(?:earlier|later|late|early)\\s+)?yesterday'),
    value: (_, scene) => today(scene, -1),
  },
  {
    type: 'DATE',
    needs: [word('yesterday')],
    pattern: pattern('(?:the\\s+)?day\\s+before\\s+yesterday'),
    value: (_, scene) => today(scene, -2),
  },
  { type: 'DATE', needs: [word('tomorrow')], pattern: pattern('tomorrow'), value: (_, scene) => today(scene, 1) },
  {
    type: 'DATE',
    needs: [word('tomorrow')],
    pattern: pattern('(?:the\\s+)?day\\s+after\\s+tomorrow'),
    value: (_, scene) => today(scene, 2),
  },
  {
    type: 'TIME',
    needs: [word('tonight|overnight')],
    pattern: pattern('tonight|overnight'),
    value: (_, scene) => withPart(today(scene, 0), 'night'),
  },
  {
    type: 'TIME',
    needs: [word('night')],
    pattern: pattern('(?:late\\s+)?last\\s+night'),
    value: (_, scene) => withPart(today(scene, -1), 'night'),
  },
  {
    type: 'TIME',
    needs: [A_DAY_PART, word('this|yesterday|tomorrow')],
    pattern: pattern(`(?:(?:earlier|later)\\s+)?(?:this|yesterday|tomorrow)\\s+(morning|afternoon|evening|night)`),
    value: (m, scene) => withPart(today(scene, /yesterday/i.test(m[0]) ? -1 : /tomorrow/i.test(m[0]) ? 1 : 0), m[1]),
  },
  {
    type: 'DATE',
    needs: [word('week|month|quarter|year|decade|century')],
    pattern: pattern(`${EARLY}(${WHICH})\\s+(?:fiscal\\s+|calendar\\s+|trading\\s+|full\\s+)?(week|month|quarter|year|decade|century)`),
    value: named,
  },
  {
    type: 'DATE',
    needs: [word('weekend')],
    pattern: pattern('(?:(this|last|next|the|this\\s+past|this\\s+coming)\\s+)?weekend'),
    value: (m, { published, lean }) => {
      if (!published) return null;
      const way = direction(m[1] ?? '') || (weekdayOf(published) <= 3 && lean !== 'future' && !/this$/i.test(m[1] ?? '') ? -1 : 0);
      return `${isoWeek(addDays(published, way * 7))}-WE`;
    },
  },
  {
    type: 'DATE',
    needs: [A_UNIT, word('ago|earlier|now|hence')],
    pattern: pattern(
      `(?:${ABOUT})?(${NUMBER}|an?)\\s+(${UNIT})\\s+(ago|earlier|from\\s+now|hence)|(?:${ABOUT})?(a\\s+couple\\s+of)\\s+(${UNIT})\\s+(ago|earlier)`,
    ),
    value: (m, scene) => {
      const count = m[4] ? 2 : (numberOf(m[1] ?? '') ?? 1);
      const unit = unitOf(m[2] ?? m[5] ?? '');
      const how = m[3] ?? m[6] ?? '';
      if (/now|hence/i.test(how)) return scene.published && shifted(scene.published, count, unit);
      if (/earlier/i.test(how) && unit !== 'Y' && scene.previous) return shiftValue(scene.previous, -count, unit);
      if (unit === 'Y') return yearsBack(scene, count);
      if (unit === 'H' || unit === 'MIN' || unit === 'S') return today(scene, 0);
      return scene.published && (unit === 'DE' ? decadesAgo(scene.published, count) : shifted(scene.published, -count, unit));
    },
  },
  {
    type: 'DATE',
    needs: [word('(?:day|week|month|year)s?'), word('later|after|before')],
    pattern: pattern(`(${NUMBER}|an?|the)\\s+(day|week|month|year)s?\\s+(?:(later)|(after|before)(?=\\s*(?:[,.;:]|$)))`),
    value: (m, scene) =>
      scene.previous ? shiftValue(scene.previous, (numberOf(m[1] ?? '') ?? 1) * (/before/i.test(m[0]) ? -1 : 1), unitOf(m[2] ?? '')) : null,
  },
  {
    type: 'DATE',
    needs: [word('year'), word('ago|earlier')],
    pattern: pattern('(?:the\\s+|in\\s+the\\s+)?(?:comparable\\s+)?year[\\s-](?:ago|earlier)(?:\\s+(?:quarter|period|third\\s+quarter))?'),
    value: (_, scene) => yearsBack(scene, 1),
  },
  {
    type: 'DATE',
    needs: [word('quarter'), word('first|second|third|fourth')],
    pattern: pattern(
      `(?:the\\s+|its\\s+|their\\s+)?(?:(?:fiscal|(${'1[89]\\d\\d|20\\d\\d'}))[\\s-]+)?(first|second|third|fourth)[\\s-]+quarter(?:\\s+of\\s+(?:fiscal\\s+)?(\\d{4})|\\s+of\\s+(last|this|next)\\s+year)?`,
    ),
    value: (m, scene) => {
      if (m[4] && scene.published) return `${isoYear(scene.published.year + direction(m[4]))}-Q${ordinalOf(m[2] ?? '')}`;
      return quarterNamed(scene, m[2] ?? '', m[3] ?? m[1], 0);
    },
  },
  {
    type: 'DATE',
    needs: [word('quarter'), word('first|second|third|fourth')],
    pattern: pattern("(last|this|next)\\s+year['’]s\\s+(first|second|third|fourth)[\\s-]+quarter"),
    value: (m, { published }) => published && `${isoYear(published.year + direction(m[1] ?? ''))}-Q${ordinalOf(m[2] ?? '')}`,
  },
  {
    type: 'DATE',
    needs: [LAST_OF_VAGUE],
    pattern: pattern(`${VAGUE}`),
    value: (m) => vague.get(m[0].toLowerCase().replaceAll(/\s+/g, ' ')) ?? null,
  },
  {
    type: 'DATE',
    needs: [A_UNIT, word('ago|past')],
    pattern: pattern(
      `${FEW}\\s+(?:days|weeks|months|years|decades)\\s+ago|(?:days|weeks|months|years|decades)\\s+ago|(?:the\\s+)?past\\s+${FEW}\\s+${LONG_UNIT}`,
    ),
    value: () => 'PAST_REF',
  },
  {
    type: 'DATE',
    needs: [word('day'), word('same|next|following|previous|earlier|later|before|after')],
    pattern: pattern(
      '(?:the\\s+)?(?:same|next|following|previous)\\s+day|(?:the|a)\\s+day\\s+(?:earlier|later|(?:before|after)(?=\\s*(?:[,.;:]|$)))',
    ),
    value: (m, scene) => {
      const anchor = scene.previous && parseDay(scene.previous);
      if (!anchor) return null;
      return isoDay(addDays(anchor, /same/i.test(m[0]) ? 0 : /next|following|after|later/i.test(m[0]) ? 1 : -1));
    },
  },
];

/** Lengths of time and repetitions: found so that they are not read as dates. */
export const lengthRules: Rule[] = [
  {
    type: 'DURATION',
    needs: [word('year'), word('ended|ending')],
    pattern: pattern('the\\s+(?:fiscal\\s+|full\\s+)?year(?=\\s+(?:ended|ending))'),
    value: () => 'P1Y',
  },
  {
    type: 'DURATION',
    needs: [A_NUMBER, A_UNIT],
    pattern: pattern(
      `(?:the\\s+)?(?:(?:past|last|next|coming|first|previous|final|latest|recent|following)\\s+)?(?:${ABOUT})?(?!${YEAR}\\s)(${NUMBER})(?:\\s+|-)(?:more\\s+|full\\s+|straight\\s+|consecutive\\s+|trading\\s+|business\\s+)?(${UNIT})(?![\\s-]+olds?(?![a-z]))`,
    ),
    value: (m) => duration(numberOf(m[1] ?? ''), unitOf(m[2] ?? '')),
  },
  {
    type: 'DURATION',
    needs: [A_UNIT, word('several|few|many|number|some|couple')],
    pattern: pattern(
      `(?:(?:the\\s+)?(?:past|last|next|coming|first|recent)\\s+)?(?:(${FEW})|(a\\s+couple\\s+of|couple\\s+of))\\s+(${UNIT})`,
    ),
    value: (m) => duration(m[2] ? 2 : null, unitOf(m[3] ?? '')),
  },
  {
    type: 'DURATION',
    needs: [word('(?:second|minute|hour|day|week|month|quarter|year|decade)s|centuries')],
    pattern: pattern(
      '(?:(?:recent|coming|many|for|the)\\s+)?(seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries)(?:\\s+ahead)?(?!\\s+old(?![a-z]))',
    ),
    value: (m) => duration(null, unitOf(m[1] ?? '')),
  },
  {
    type: 'DURATION',
    needs: [word('minute|hour|day|week|month|quarter|year|decade|century')],
    pattern: pattern(
      `(?:${ABOUT})?(?:an?|one|half\\s+an?)[\\s-](?:full\\s+|whole\\s+)?(minute|hour|day|week|month|quarter|year|decade|century)`,
    ),
    value: (m) => duration(1, unitOf(m[1] ?? '')),
  },
  {
    type: 'SET',
    needs: [word('each|every'), A_UNIT],
    pattern: pattern('(?:each|every)\\s+(day|week|month|quarter|year|hour)'),
    value: (m) => duration(1, unitOf(m[1] ?? '')),
  },
  { type: 'SET', needs: [word('daily')], pattern: pattern('daily'), value: () => 'P1D' },
  { type: 'SET', needs: [word('annually')], pattern: pattern('annually'), value: () => 'P1Y' },
  { type: 'SET', needs: [word('hourly')], pattern: pattern('hourly'), value: () => 'PT1H' },
  {
    type: 'SET',
    needs: [A_WEEKDAY, word('each|every|[a-z]+days')],
    pattern: pattern(`(?:(?:each|every)\\s+)(${WEEKDAY})|(${WEEKDAY})s`),
    value: (m) => `XXXX-WXX-${weekdayNamed(m[1] ?? m[2] ?? '')}`,
  },
];
