import { expect, test } from 'vitest';
import { type Happening, type Occurrences, timelinePicture } from './picture.ts';
import { timelineStrip } from './strip.ts';

const event = (date: string, rest: Partial<Happening> = {}): Happening => ({
  date,
  title: 'The ferry sails',
  href: `/${date}`,
  scheduled: false,
  ...rest,
});
const only = (some: Partial<Occurrences>): Occurrences => ({ happened: [], said: [], published: [], ...some });
const nameOf = (date: string, year: boolean) => (year ? date : date.slice(5));
const draw = (some: Partial<Occurrences>) => timelinePicture(only(some), nameOf);

test('pointed ends say that no day is known; about is dashed; what is announced is hollow; a moment is narrow', () => {
  const picture = draw({
    happened: [
      event('2031-05-05'),
      event('2031-04'),
      event('2031-05-06~'),
      event('2031-05-07', { scheduled: true }),
      event('2031-05-05T09:30'),
    ],
  });
  const told = picture?.bars.map(({ href, shape, hollow, unsure }) => [href, (shape.match(/l/g) ?? []).length, hollow, unsure]);
  expect(told).toEqual([
    ['/2031-05-05', 0, false, false],
    ['/2031-04', 3, false, false],
    ['/2031-05-06~', 3, false, true],
    ['/2031-05-07', 0, true, false],
    ['/2031-05-05T09:30', 0, false, false],
  ]);
  expect(picture?.bars[4]?.shape).toContain('h4v20h-4z');
});

test('an interval that goes on is open at that end alone', () => {
  const ends = (date: string) => draw({ happened: [event(date)] })?.bars[0]?.shape.match(/l-?[\d.]+[ -]/g)?.length;
  expect([ends('2031-05-05/..'), ends('../2031-05-05'), ends('2031-05-05/2031-05-09')]).toEqual([2, 1, undefined]);
});

test('events of one time stand in lanes of their own, and what has no lane is counted', () => {
  const picture = draw({ happened: Array.from({ length: 20 }, (_, i) => event('2031-05-05', { href: `/${i}` })) });
  expect(new Set(picture?.bars.map(({ y }) => y)).size).toBe(16);
  expect(picture?.beyond).toBe(4);
});

test('nothing is drawn outside, whatever the names and dates', () => {
  const long = 'A name that goes on and on '.repeat(5);
  const dates = ['1987-12', '2031-05-05', '2031-05-05T23:59', '2031-05-06', '2040', '2031-05-01/2031-06-30', '2031-05-06~'];
  const picture = draw({
    happened: dates.map((date) => event(date, { title: long })),
    said: dates.filter((date) => !date.includes('T')).map((key) => ({ key, several: true })),
    published: ['2031-05-05', '2031-05-06T23:00'].map((date) => ({ date, siglum: 'AB', name: 'x', href: '/' })),
  });
  if (!picture) throw new Error('no picture');
  const { width, height, left } = picture;
  const inside = (x: number, y: number) => x >= left && x <= width && y >= 0 && y <= height;
  for (const { x, y, label } of picture.bars) expect([label, inside(x, y)]).toEqual([label, true]);
  for (const { x, y } of [...picture.stacks, ...picture.letters]) expect(inside(x, y)).toBe(true);
  for (const { x, text } of picture.labels) expect(x + text.length * 7).toBeLessThanOrEqual(width + 1);
});

test('each claim of a day is a square, filled where several sources carry it', () => {
  const picture = draw({
    said: [
      { key: '2031-05-05', several: true },
      { key: '2031-05-05', several: false },
      { key: '2031-05-05', several: false },
      { key: '2031-04', several: false },
    ],
  });
  const squares = (path: string) => (path.match(/z/g) ?? []).length;
  expect(picture?.stacks.map(({ key, count, solid, open, under }) => [key, count, squares(solid), squares(open), under !== ''])).toEqual([
    ['2031-05-05', 3, 1, 2, false],
    ['2031-04', 1, 0, 1, true],
  ]);
});

test('days have names, months where there is room beside them, and years once', () => {
  const picture = draw({ happened: [event('2030-01'), event('2031-05-05'), event('2031-05-06')] });
  expect(picture?.labels.map(({ text }) => text)).toEqual(['2030-01', '2031-05-05', '05-06']);
  expect(picture?.folds).toHaveLength(2);
});

test('without a date there is no drawing', () => {
  expect(draw({})).toBeNull();
  expect(timelineStrip(only({}), nameOf)).toBeNull();
});

test('a strip has a column for each day, higher for more, and a line for months', () => {
  const strip = timelineStrip(
    only({
      happened: [event('2031-05-05'), event('2031-05-05T10:00'), event('2031-05-06'), event('2031-04')],
      published: [{ date: '2031-05-06', siglum: 'A', name: 'x', href: '/' }],
    }),
    nameOf,
  );
  const heights = [...(strip?.happened ?? '').matchAll(/v-([\d.]+)/g)].map(([, height]) => Number(height));
  expect(heights).toHaveLength(2);
  expect(heights[0]).toBeGreaterThan(heights[1] ?? 99);
  expect([strip?.vague.split('M').length, strip?.published.split('M').length, strip?.said]).toEqual([2, 2, '']);
  expect(strip?.labels.map(({ text }) => text)).toEqual(['2031-04', '2031-05-05', '05-06']);
});
