import { describe, expect, test } from 'vitest';
import type { Document } from '../../vocabulary/document.ts';
import { isEdtf } from '../../vocabulary/edtf.ts';
import { SourceFacts } from '../../vocabulary/story.ts';
import { documentOf } from '../testing/document-of.ts';
import { tokenize } from '../tokens.ts';
import { dates } from './index.ts';

/** Dates of a text printed on Wednesday, 20 March 2024. */
const read = (text: string, document = documentOf(text, '2024-03-20')): [string, string | null][] =>
  dates(document, tokenize(document)).map(({ exact, value }) => [exact, value]);

describe('values resolve against the day of publication', () => {
  test.each<[string, string, string]>([
    ['The council voted on Monday.', 'Monday', '2024-03-18'],
    ['The council will vote on Monday.', 'Monday', '2024-03-25'],
    ['She spoke Wednesday.', 'Wednesday', '2024-03-20'],
    ['It snowed yesterday.', 'yesterday', '2024-03-19'],
    ['They leave tomorrow.', 'tomorrow', '2024-03-21'],
    ['He resigned last week.', 'last week', '2024-03-11/2024-03-17'],
    ['Prices fell this month.', 'this month', '2024-03'],
    ['It opened two years ago.', 'two years ago', '2022'],
    ['The bridge fell on Dec. 21.', 'Dec. 21', '2023-12-21'],
    ['The bridge fell on 3 May 1998.', '3 May 1998', '1998-05-03'],
    ['It was built in the 1930s.', 'the 1930s', '1930/1939'],
    ['Sales rose in the third quarter of 2022.', 'the third quarter of 2022', '2022-07/2022-09'],
    ['It was signed on 2020-02-30 or 2020-02-29.', '2020-02-29', '2020-02-29'],
    ['He died on Christmas Eve.', 'Christmas Eve', '2023-12-24'],
    ['The ship sank in October.', 'October', '2023-10'],
    ['The doors open at 4:20 p.m. to the public.', '4:20 p.m.', '2024-03-20T16:20'],
    ['Doors will open at 9 a.m. EDT on Friday.', '9 a.m. EDT on Friday', '2024-03-22T09:00'],
    ['İİİ, a club, lost on Monday.', 'Monday', '2024-03-18'],
  ])('%s', (text, exact, value) => expect(read(text)).toContainEqual([exact, value]));
});

test('lengths of time, numbers, names and pictures are no dates', () => {
  expect(read('For eight years May Silva, 45, sold 2000 cars in 24 hours. She may march. Picture (C)2022 by a daily.')).toEqual([]);
});

test('without a day of publication relative dates stay open and full ones do not; the day of an update does not stand in', () => {
  const text = 'It began on Monday, or on 4 July 2021.';
  expect(read(text, documentOf(text, undefined, { facts: SourceFacts.parse({ file: 'a.txt', updated: '2024-03-20' }) }))).toEqual([
    ['Monday', null],
    ['4 July 2021', '2021-07-04'],
  ]);
});

test('a post of a live blog has its own day, and its crawl stamp is no date', () => {
  const text = '2 years ago / 1:57 AM EDT\nHe landed today.\n2 years ago / 9:10 PM EDT\nHe left today.';
  const second = text.lastIndexOf('2 years');
  const post = (start: number, end: number, time: string): Document['posts'][number] => ({ start, end, stamp: null, headline: null, time });
  const posts = [post(0, second, '2024-03-20T01:57-04:00'), post(second, text.length, '2024-03-19T21:10-04:00')];
  expect(read(text, documentOf(text, '2024-03-20', { posts }))).toEqual([
    ['today', '2024-03-20'],
    ['today', '2024-03-19'],
  ]);
});

test('every value is EDTF', () => {
  const text =
    'In spring 2020, this weekend, last summer, the 20th century, early 1999, 5 p.m. Friday, this morning, next quarter and the nineties.';
  const values = read(text).flatMap(([, value]) => value ?? []);
  expect(values.length).toBeGreaterThan(5);
  expect(values.filter((value) => !isEdtf(value))).toEqual([]);
});
