import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messages } from '../messages.ts';
import { extentOf, firstDay, formatBriefly, formatDate, formatTime, sortKey } from './dates.ts';

const format = (value: string, locale = 'en') => formatDate(value, locale, messages.dates);

test.for([
  ['2022', '2022'],
  ['2022-03', 'March 2022'],
  ['2022-03-29', 'March 29, 2022'],
  ['2022-03-29~', 'about March 29, 2022'],
  ['2022-03?', 'March 2022 (uncertain)'],
  ['2022%', 'about 2022 (uncertain)'],
  ['2022-03-21/2022-03-27', 'March 21–27, 2022'],
  ['2022-03-21/2022-04-02', 'March 21–April 2, 2022'],
  ['2022-03/2022-03-27', 'March 2022 – March 27, 2022'],
  ['2022-03-21/..', 'since March 21, 2022'],
  ['../2022-03-21', 'until March 21, 2022'],
  ['2022-03-29T16:08-04:00', 'March 29, 2022 at 4:08 PM UTC−4'],
  ['2022-03-29T16:08:00Z', 'March 29, 2022 at 4:08 PM UTC'],
  ['2022-03-29T16:08+05:30', 'March 29, 2022 at 4:08 PM UTC+05:30'],
  ['2022-03-29T16:08', 'March 29, 2022 at 4:08 PM'],
])('%s reads “%s”', ([value = '', words]) => expect(format(value)).toBe(words));

test('another language has its own order and names', () => expect(format('2022-03-29', 'de')).toBe('29. März 2022'));

test('the time of day stands alone only where there is one', () => {
  expect(formatTime('2022-03-29T01:57-04:00', 'en')).toBe('1:57 AM');
  expect(formatTime('2022-03-29', 'en')).toBeUndefined();
});

test.for([
  ['2022-03-29~', '2022-03-29'],
  ['2022-03?', '2022-03'],
  ['2022-03-29T16:08-04:00', '2022-03-29'],
  ['../2022-03-21', '2022-03-21'],
])('the first day of %s is %s', ([value = '', day]) => expect(firstDay(value)).toBe(day));

test('dates sort by the moment they mean, unknown ones last', () => {
  const sorted = ['2022-03-30T01:57-04:00', null, '2022-03-30', '2022', '../2021', '2022-03-29T23:00-04:00'].sort(
    (a, b) => sortKey(a) - sortKey(b),
  );
  expect(sorted).toEqual(['../2021', '2022', '2022-03-30', '2022-03-29T23:00-04:00', '2022-03-30T01:57-04:00', null]);
});

test('days sort as they follow each other', () => {
  const day = fc
    .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(day, day, (a, b) => Math.sign(sortKey(a) - sortKey(b)) === (a < b ? -1 : a > b ? 1 : 0)));
});

const day = (text: string) => Date.parse(`${text}T00:00Z`);

test.for([
  ['2022-03-29', '2022-03-29', '2022-03-30', 'day', true, null],
  ['2022-03', '2022-03-01', '2022-04-01', 'month', true, null],
  ['2022~', '2022-01-01', '2023-01-01', 'year', false, null],
  ['2022-03-21/2022-03-27', '2022-03-21', '2022-03-28', 'day', true, null],
  ['2022-12/2023-01?', '2022-12-01', '2023-02-01', 'month', false, null],
  ['2022-03-21/..', '2022-03-21', '2022-03-22', 'day', true, 'end'],
  ['../2022-03-21', '2022-03-21', '2022-03-22', 'day', true, 'start'],
] as const)('%s reaches from %s to %s', ([value, from, to, precision, sure, open]) =>
  expect(extentOf(value)).toEqual({ from: day(from), to: day(to), precision, sure, open }),
);

test('a moment stands on the clock of its place, and lasts no time', () => {
  const at = Date.parse('2022-03-29T16:08Z');
  expect(extentOf('2022-03-29T16:08-04:00')).toMatchObject({ from: at, to: at, precision: 'minute' });
  expect(extentOf('soon')).toBeUndefined();
});

test.for([
  ['2022-03-29', false, 'Mar 29'],
  ['2022-03-29', true, 'Mar 29, 2022'],
  ['2022-03', false, 'Mar'],
  ['2022-03', true, 'Mar 2022'],
  ['2022', false, '2022'],
] as const)('on a crowded axis %s, with its year: %s, is “%s”', ([value, withYear, text]) =>
  expect(formatBriefly(value, 'en', withYear)).toBe(text),
);
