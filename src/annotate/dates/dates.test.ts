import fc from 'fast-check';
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
    ['It was founded about two years ago.', 'about two years ago', '2022~'],
    ['The mill burned down around 1990.', '1990', '1990~'],
    ['The firm was sold a decade ago.', 'a decade ago', '2014'],
    ['She was born on Thanksgiving.', 'Thanksgiving', '2023-11-23'],
    ['They met on Easter Sunday 2019.', 'Easter Sunday 2019', '2019-04-21'],
    ['He resigned last Oct. 23.', 'last Oct. 23', '2023-10-23'],
    ['They will meet on April 24 and 25.', '25', '2024-04-25'],
    ['The letters are dated 4 and 19 January 2023.', '4', '2023-01-04'],
    ['It began on Friday, they said, at 6.30pm.', '6.30pm', '2024-03-15T18:30'],
    ['The ferry left at about 10pm local time on Sunday.', '10pm local time on Sunday', '2024-03-17T22:00'],
    ['The offer stood until 5 p.m. EST, Feb. 9.', '5 p.m. EST, Feb. 9', '2024-02-09T17:00'],
    ['The quake struck at 04:12 GMT.', '04:12 GMT', '2024-03-20T04:12'],
    ['Talks broke off at noon Tuesday.', 'noon Tuesday', '2024-03-19T12:00'],
    ['The permit ran out at midnight.', 'midnight', '2024-03-20'],
  ])('%s', (text, exact, value) => expect(read(text)).toContainEqual([exact, value]));
});

describe('a day or month without its year or week lies where the words point', () => {
  test.each<[string, string, string]>([
    ['The bureau forecast rain through Friday.', 'Friday', '2024-03-22'],
    ['A ruling is not expected before September.', 'September', '2024-09'],
    ['The second test is foreseen for July 19.', 'July 19', '2024-07-19'],
    ['The vote was put off until Tuesday.', 'Tuesday', '2024-03-19'],
    ['The vote was postponed until Tuesday.', 'Tuesday', '2024-03-26'],
    ['The bid, extended to Nov. 16, was raised.', 'Nov. 16', '2024-11-16'],
    ['The dividend is payable Dec. 1.', 'Dec. 1', '2024-12-01'],
    ['The group could arrive as soon as Monday.', 'Monday', '2024-03-25'],
    ['She could not be reached Monday.', 'Monday', '2024-03-18'],
    ['The leaders meet separately Saturday.', 'Saturday', '2024-03-23'],
    ['The shop is closing on Saturday.', 'Saturday', '2024-03-23'],
    ['Tomorrow, Thursday, the crews stay home.', 'Thursday', '2024-03-21'],
    ['Yesterday (Tuesday) the crews stayed home.', 'Tuesday', '2024-03-19'],
    ['It will pay a premium of 9% to Monday’s close.', 'Monday', '2024-03-18'],
    ['The show will run from November 20 to December 11.', 'December 11', '2024-12-11'],
    ['On Friday, the ministry planned its answer.', 'Friday', '2024-03-15'],
    ['The deal had been due to expire Friday.', 'Friday', '2024-03-15'],
  ])('%s', (text, exact, value) => expect(read(text)).toContainEqual([exact, value]));
});

test('names of people, outlets and programmes are no dates', () => {
  expect(
    read(
      'Jan Kessler, Ada Quill and Jan Sorensen met April Jones and Mr March. May said no. Theresa May told USA Today. The Sunday Times and Fox News Sunday wrote of the annual March for Peace, and “This Week” followed.',
    ),
  ).toEqual([]);
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

test.each([
  ['The talks ended on Friday.', '2024-03-21', '2024-03-22', '2024-03-22'],
  ['The talks ended on Thursday.', '2024-03-21', '2024-03-22', '2024-03-21'],
  ['The talks ended on Friday.', '2024-03-21', '2024-04-05', '2024-03-15'],
  ['The talks will end on Friday.', '2024-03-15', '2024-03-22', '2024-03-15'],
])('what is over on the weekday of a change was written then: %s (%s, changed %s)', (text, published, updated, day) => {
  const facts = SourceFacts.parse({ file: 'a.txt', published, updated });
  expect(read(text, documentOf(text, published, { facts }))[0]?.[1]).toBe(day);
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

test('whatever stands beside whatever, values are EDTF and mentions stand apart in text order', () => {
  const words =
    'from Friday to until by about noon midnight 5 p.m. at 16:30 GMT May 3 and 31 June 2024 last next this week weekend the year ended a decade ago Thanksgiving Easter Monday ’s close will was expected before quarter 1990s nineties , ( ) – . 30 February 12 29'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (list) => {
      const document = documentOf(`It ${list.join(' ')}.`, '2024-02-29');
      const found = dates(document, tokenize(document));
      expect(found.filter(({ value }) => value !== null && !isEdtf(value))).toEqual([]);
      found.reduce((end, date) => {
        expect(date.start).toBeGreaterThanOrEqual(end);
        return date.end;
      }, 0);
    }),
  );
});

test('every value is EDTF', () => {
  const text =
    'In spring 2020, this weekend, last summer, the 20th century, early 1999, 5 p.m. Friday, this morning, next quarter and the nineties.';
  const values = read(text).flatMap(([, value]) => value ?? []);
  expect(values.length).toBeGreaterThan(5);
  expect(values.filter((value) => !isEdtf(value))).toEqual([]);
});
