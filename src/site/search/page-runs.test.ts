import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageRuns } from './page-runs.ts';

const pages = Array.from({ length: 1500 }, (_, i) => ({ file: `claims/${String(i).padStart(4, '0')}/index.html`, hash: 'old' }));
const keys = (of: typeof pages, version = '') => new Set(pageRuns(of, version).map(({ key }) => key));
const renewed = (of: typeof pages): number => keys(of).difference(keys(pages)).size;

const at = fc.nat({ max: pages.length - 1 });

test('runs hold every page once, in order, and none is long', () => {
  const runs = pageRuns(pages, '');
  expect(runs.flatMap(({ files }) => files)).toEqual(pages.map(({ file }) => file));
  expect(runs.every(({ files }) => files.length > 0 && files.length <= 256)).toBe(true);
  expect(runs.length).toBeGreaterThan(6);
});

test('a changed page makes one run new', () =>
  fc.assert(
    fc.property(at, (n) => {
      expect(renewed(pages.with(n, { file: pages[n]?.file ?? '', hash: 'new' }))).toBe(1);
    }),
    { numRuns: 30 },
  ));

test('a page that is added or taken away makes few runs new', () =>
  fc.assert(
    fc.property(at, (n) => {
      expect(renewed(pages.toSpliced(n, 1))).toBeLessThan(6);
      expect(renewed(pages.toSpliced(n, 0, { file: `${pages[n]?.file}a`, hash: 'new' }))).toBeLessThan(6);
    }),
    { numRuns: 30 },
  ));

test('another version makes all runs new', () => expect(keys(pages, 'next').intersection(keys(pages)).size).toBe(0));

test('no pages are no runs', () => expect(pageRuns([], '')).toEqual([]));
