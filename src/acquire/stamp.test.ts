import { describe, expect, test } from 'vitest';
import { SourceFacts } from '../vocabulary/story.ts';
import { postTimes } from './post-times.ts';
import { stampOf } from './stamp.ts';

test.each([
  ['2 years ago / 1:57 AM EDT', { ago: true, minutes: 117, zone: 'EDT' }],
  ['10:05 p.m. ET', { minutes: 1325, zone: 'ET' }],
  ['14:32 GMT', { minutes: 872, zone: 'GMT' }],
  ['1432 GMT', { minutes: 872, zone: 'GMT' }],
  ['12.05pm BST', { minutes: 725, zone: 'BST' }],
  ['12:05 a.m.', { minutes: 5 }],
  ['Updated 3:15pm', { minutes: 915 }],
  ['Published 1:23 PM EDT, Mon March 28, 2022', { minutes: 803, zone: 'EDT', date: '2022-03-28' }],
  ['2022-03-29T16:08:00-04:00', { minutes: 968, zone: '-04:00', date: '2022-03-29' }],
  ['29 Mar 2022', { date: '2022-03-29' }],
  ['5h ago', { ago: true }],
  ['9:40 p.m. Ellery time (1840 GMT)', { minutes: 1120, zone: 'GMT' }],
  ['10:05 p.m. ET (0205 GMT)', { minutes: 1325, zone: 'ET' }],
  ['6:15 a.m. in the harbour', undefined],
  ['March 29', undefined],
  ['It was 9:30 p.m.', undefined],
  ['1:57', { minutes: 117 }],
  ['Psalm 23:4', undefined],
  ['25:61', undefined],
])('%s', (line, stamp) => {
  expect(stampOf(line)).toEqual(stamp);
});

describe('times of posts', () => {
  const times = (lines: string[], first: string, last: string, order = 'newest-first') =>
    postTimes(
      lines.map((line) => stampOf(line) ?? {}),
      SourceFacts.parse({ file: 'a.txt', kind: 'live-blog', posts: { first, last, order } }),
    );

  test('a clock that runs forward on the way back has passed midnight', () => {
    expect(
      times(['1:00 AM EDT', '11:00 PM EDT', '9:00 PM EDT', '10:00 PM EDT'], '2022-03-28T22:00-04:00', '2022-03-30T01:00-04:00'),
    ).toEqual(['2022-03-30T01:00-04:00', '2022-03-29T23:00-04:00', '2022-03-29T21:00-04:00', '2022-03-28T22:00-04:00']);
  });

  test('oldest first walks the other way', () => {
    expect(times(['23:50 GMT', '00:10 GMT'], '2022-03-29', '2022-03-30', 'oldest-first')).toEqual([
      '2022-03-29T23:50+00:00',
      '2022-03-30T00:10+00:00',
    ]);
  });

  test('a stamp in another zone is placed by the clock of the facts and printed in its own', () => {
    expect(times(['1:00 AM EDT', '03:30 GMT', '11:00 PM EDT'], '2022-03-29T23:00-04:00', '2022-03-30T01:00-04:00')).toEqual([
      '2022-03-30T01:00-04:00',
      '2022-03-30T03:30+00:00',
      '2022-03-29T23:00-04:00',
    ]);
  });

  test('an Eastern Time without its season takes the season of the day', () => {
    expect(times(['9:00 AM ET'], '2022-01-10', '2022-01-10')).toEqual(['2022-01-10T09:00-05:00']);
    expect(times(['9:00 AM ET'], '2022-07-10', '2022-07-10')).toEqual(['2022-07-10T09:00-04:00']);
  });

  test('when the walk misses the first post, days are missing and no time is certain', () => {
    expect(times(['1:00 AM', '11:00 PM'], '2022-03-27T23:00', '2022-03-30T01:00')).toEqual([null, null]);
  });

  test('a stamp without a clock has no time', () => {
    expect(times(['1:00 AM', '3 hours ago', '12:30 AM'], '2022-03-30T00:30', '2022-03-30T01:00')).toEqual([
      '2022-03-30T01:00',
      null,
      '2022-03-30T00:30',
    ]);
  });
});
