import { expect, test } from 'vitest';
import { benchmarksPage } from './benchmarks-page.ts';
import { growthCharts } from './growth-chart.ts';
import { compareWithKept, comparisons, newestOfSize, type Result, searchRatio } from './result.ts';

const figure = (ms: number) => ({ ms, cpu: 2 * ms, memory: 100 * 2 ** 20 });

const built = (ms: number) => ({ ...figure(ms), parts: { render: ms / 2, search: ms / 4 } });

const measured = (date: string, asked: number, ms: number): Result => ({
  date,
  versions: { Node: '24.0.0' },
  asked,
  rounds: 2,
  pages: asked + 1,
  claims: asked / 2,
  files: 3 * asked,
  bytes: 2 ** 30,
  builds: {
    'full, cold': built(3 * ms),
    'full, warm': built(2 * ms),
    'full, pictures kept': built(1.5 * ms),
    'nothing changed': built(ms),
    'one page edited': built(ms),
    'one new article': built(ms),
  },
  search: { cpu: 900, alone: figure(1_000) },
  others: { 'Hugo, same files': figure(4_000) },
  alike: [{ kind: 'claims', ours: { pages: 2, bytes: 9_000, links: 30 }, theirs: { pages: 2, bytes: 8_000, links: 31 } }],
});

const small = measured('2031-05-01', 1_000, 2_000);

test('a ratio is our time to theirs, with the search index and pictures or without', () => {
  const ratios = Object.entries(comparisons).map(([what, compare]) => [what, compare(small, 'Hugo, same files')]);
  expect(Object.fromEntries(ratios)).toEqual({
    'our full warm build': 1,
    'without search': 0.75,
    'without search and pictures': 0.5625,
    'our full cold build, without search': 1.125,
    'our edit of one page': 0.5,
  });
});

test('there is no ratio to a program that was not there', () => {
  expect(Object.values(comparisons).map((compare) => compare(small, 'Eleventy, small pages'))).toEqual([null, null, null, null, null]);
});

test('the search index is set against Pagefind alone, by the clock and by the processor', () => {
  expect(searchRatio(small)).toEqual({ clock: 1, processor: 0.45 });
});

test('of each size the last result counts, smallest first', () => {
  const later = measured('2031-05-02', 1_000, 1_000);
  expect(newestOfSize([measured('2031-05-01', 3_000, 5_000), small, later])).toEqual([later, measured('2031-05-01', 3_000, 5_000)]);
});

test('a later run is set against the last one of its size', () => {
  const said = compareWithKept(measured('2031-05-02', 1_000, 1_000), [measured('2031-04-01', 1_000, 8_000), small]);
  expect(said).toContain('beside 2031-05-01');
  expect(said).toMatch(/full, warm +4\.00 +2\.00 +0\.50 ×/);
  expect(compareWithKept(small, [measured('2031-05-01', 3_000, 1)])).toContain('--keep');
});

test('every row of a table has as many cells as its head', () => {
  const page = benchmarksPage([small, measured('2031-05-01', 3_000, 5_000)]);
  const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
  expect(tables).toHaveLength(4);
  for (const block of tables) {
    const widths = block.split('\n').map((row) => row.split(' | ').length);
    expect(widths).toEqual(widths.map(() => widths[0]));
    expect(widths.length).toBeGreaterThan(2);
  }
});

test('charts have a line for our build and one for another program, with a point for each size', () => {
  const { time, memory } = growthCharts([small, measured('2031-05-01', 3_000, 5_000)]);
  expect(time.match(/stroke-width="2"/g)).toHaveLength(3);
  expect(memory.match(/stroke-width="2"/g)).toHaveLength(2);
  expect(time).toMatch(/<path d="M[\d.]+ [\d.]+L[\d.]+ [\d.]+" fill="none"/);
});

test('names of lines that end together stand apart', () => {
  const even = { ...small, others: { 'Hugo, same files': figure(4_000) } };
  const heights = [...growthCharts([even]).time.matchAll(/y="([\d.]+)">(?:full, warm|Hugo, same files)</g)].map(([, y]) => Number(y));
  expect(heights).toHaveLength(2);
  expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(15);
});
