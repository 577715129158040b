import type { Edtf } from '../../vocabulary/edtf.ts';

type Precision = 'year' | 'month' | 'day' | 'minute';
/** One date of an EDTF value: its first moment as read on the clock of the place it names, with what is known of it. */
type Part = { moment: Date; precision: Precision; qualifier: '' | '?' | '~' | '%'; offset: string };

const pattern = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?([?~%]?)$/;

/** The first moment of a day by itself, as nearly every date is: read without a regular expression. `undefined` for any other text. */
const momentOfDay = (text: string): number | undefined => {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  let date = 0;
  for (let i = 0; i < 10; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (i === 4 || i === 7) continue;
    if (digit < 0 || digit > 9) return undefined;
    date = date * 10 + digit;
  }
  return Date.UTC(Math.floor(date / 10_000), (Math.floor(date / 100) % 100) - 1, date % 100);
};

const readPart = (text: string): Part | undefined => {
  const whole = momentOfDay(text);
  if (whole !== undefined) return { moment: new Date(whole), precision: 'day', offset: '', qualifier: '' };
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, offset = '', qualifier = ''] = match;
  const moment = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)));
  const precision = hour ? 'minute' : day ? 'day' : month ? 'month' : 'year';
  return { moment, precision, offset, qualifier: qualifier as Part['qualifier'] };
};

const formats: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' },
};

/** Making a formatter costs a hundred times what using it does, and a page has dozens of dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatter = (locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${locale} ${name}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
};

/** How a language says that a date is not sure; handed in, so that this file holds no words. */
export type DateWords = Record<'about' | 'perhaps' | 'perhapsAbout' | 'since' | 'until', (date: string) => string> & {
  offset: (offset: string) => string;
};

// ICU puts narrow and thin spaces into times and ranges, which fonts cut down to a language often lack.
const plainSpaces = (text: string): string => text.replace(/\u2009–\u2009/g, '–').replace(/[\u2009\u202f]/g, ' ');

const qualify = (words: DateWords, qualifier: Part['qualifier'], date: string): string =>
  ({ '': date, '~': words.about(date), '?': words.perhaps(date), '%': words.perhapsAbout(date) })[qualifier];

/** An EDTF date in words, never more precise than the value: "March 2022", "about March 29, 2022", "March 21 – 27, 2022". */
export const formatDate = (value: Edtf, locale: string, words: DateWords): string => {
  const [from = '', to] = value.split('/');
  const [start, end] = [readPart(from), to === undefined ? undefined : readPart(to)];
  const format = (part: Part) => {
    const date = plainSpaces(formatter(locale, part.precision, formats[part.precision]).format(part.moment));
    return qualify(words, part.qualifier, part.precision === 'minute' && part.offset ? `${date} ${words.offset(part.offset)}` : date);
  };
  if (start && end) {
    if (start.precision !== end.precision || start.qualifier || end.qualifier) return `${format(start)} – ${format(end)}`;
    return plainSpaces(formatter(locale, start.precision, formats[start.precision]).formatRange(start.moment, end.moment));
  }
  if (start) return to === undefined ? format(start) : words.since(format(start));
  return end ? words.until(format(end)) : value;
};

/**
 * From when to when something may have been, in milliseconds as read on the clock of the place that the value names; `to` is exclusive.
 * `sure` is false where the value itself is qualified (`~`, `?`, `%`); an end that is not given (`..`) is the other one.
 */
export type Extent = { from: number; to: number; precision: Precision; sure: boolean; open: 'start' | 'end' | null };

/** The first moment after a date of a precision. */
const after = ({ moment, precision }: Part): number => {
  const [year, month, day] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];
  return { year: Date.UTC(year + 1, 0), month: Date.UTC(year, month + 1), day: Date.UTC(year, month, day + 1), minute: moment.getTime() }[
    precision
  ];
};

/** The stretch of time an EDTF date covers; `undefined` for text that is none. */
export const extentOf = (value: Edtf): Extent | undefined => {
  const whole = momentOfDay(value);
  if (whole !== undefined) return { from: whole, to: whole + 86_400_000, precision: 'day', sure: true, open: null };
  const [from = '', to = from] = value.split('/');
  const [start, end] = [readPart(from), readPart(to)];
  const [first, last] = [start ?? end, end ?? start];
  if (!first || !last) return undefined;
  return {
    from: first.moment.getTime(),
    to: Math.max(after(first), after(last)),
    precision: last.precision,
    sure: first.qualifier === '' && last.qualifier === '',
    open: !start ? 'start' : !end ? 'end' : null,
  };
};

/** A day, month or year for a crowded axis: "Mar 29", with its year "Mar 29, 2022"; a value that is more than one date as it is. */
export const formatBriefly = (value: Edtf, locale: string, withYear: boolean): string => {
  const part = readPart(value);
  if (!part || part.precision === 'minute') return value;
  const { year, ...rest } = { ...formats[part.precision], ...(part.precision === 'year' ? {} : { month: 'short' as const }) };
  const options = withYear || part.precision === 'year' ? { year, ...rest } : rest;
  return formatter(locale, `brief ${part.precision} ${withYear}`, options).format(part.moment);
};

/** The time of day alone ("4:08 PM"), or `undefined` for a date without one. */
export const formatTime = (value: Edtf, locale: string): string | undefined => {
  const part = readPart(value);
  if (part?.precision !== 'minute') return undefined;
  return plainSpaces(formatter(locale, 'time', { hour: 'numeric', minute: '2-digit' }).format(part.moment));
};

/** The first day of a value as `YYYY-MM-DD`, cut to the precision it has: what `<time datetime>` and day groups need. */
export const firstDay = (value: Edtf): string => (value.split('/').find((part) => part !== '..') ?? '').replace(/[T?~%].*$/, '');

/** For sorting: milliseconds of the earliest moment meant, in UTC; unknown dates come last. */
export const sortKey = (value: Edtf | null | undefined): number => {
  const whole = value ? momentOfDay(value) : undefined;
  if (whole !== undefined) return whole;
  const part = value ? readPart(value.split('/').find((text) => text !== '..') ?? '') : undefined;
  if (!part) return Number.MAX_SAFE_INTEGER;
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(part.offset) ?? [];
  const shift = sign ? (sign === '-' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
  return part.moment.getTime() + shift;
};
