import { expect, test } from 'vitest';
import type { StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { type Fronts, ferrySite } from '../testing/ferry-content.ts';
import { compareView } from './compare.ts';
import { comparisonsOf } from './compare-with.ts';
import { coverageView } from './coverage.ts';
import { coverageIndex } from './coverage-index.ts';
import { overviewRoutes } from './overviews.ts';
import { createPrinter } from './printer.ts';
import { sitePaths } from './site-paths.ts';
import { timelineView } from './timeline.ts';
import { timelineIndex } from './timeline-index.ts';

const ferry = async (edit?: (pages: Fronts) => void) => {
  const { site, graph } = await ferrySite(edit);
  const story = graph.stories.get('ferry') as StoryNode;
  return { print: createPrinter(site), graph, story, sources: story.sources };
};

const compared = async () => {
  const { print, sources } = await ferry();
  const [a, b] = sources;
  if (!a || !b) throw new Error('no pair');
  return compareView(print, a, b);
};

test('two sources side by side: what both carry in both wordings, and what only one does', async () => {
  const view = await compared();
  expect(
    view.both.first.map(({ claim, sides }) => [claim.href, sides.map((side) => side.map(({ source }) => source.siglum).join())]),
  ).toEqual([['/base/claims/c-ferry-sails/', ['A', 'B']]]);
  const readings = view.both.first[0]?.variants.flatMap((variant) => variant.readings.map(({ words }) => plainText({ words })));
  expect(readings).toEqual(['summer', 'spring', 'old']);
  expect(view.only.map(({ source, claims, count }) => [source.siglum, claims.first.map(({ href }) => href), count])).toEqual([
    ['A', ['/base/claims/c-floats/'], 1],
    ['B', [], 0],
  ]);
  expect(view.head.crumbs.map(({ href }) => href)).toEqual(['/base/stories/ferry/', '/base/coverage/ferry/']);
});

test('a relation between what one carries and what both do is a difference of the two', async () => {
  expect((await compared()).differences.map(({ claims }) => claims.map(({ href }) => href))).toEqual([
    ['/base/claims/c-floats/', '/base/claims/c-ferry-sails/'],
  ]);
});

test('the times of two sources stand side by side, a dash where one has none', async () => {
  const { print, sources } = await ferry((pages) => {
    const { record } = pages.sources.courier as { record: { facts: object } };
    Object.assign(record.facts, { updated: '2031-05-08' });
  });
  const [a, b] = sources;
  const facts = a && b ? compareView(print, a, b).facts : [];
  expect(facts.slice(0, 2).map(({ values }) => values)).toEqual([
    ['May 6, 2031', 'May 7, 2031'],
    ['–', 'May 8, 2031'],
  ]);
});

test('coverage says who prints a claim how, where to read it, and who is silent', async () => {
  const { print, story } = await ferry();
  const { matrix, totals, compared: pairs } = coverageView(print, story, 1);
  expect(
    matrix.rows.map(({ href, speaker, cells }) => [href, speaker, ...cells.map((cell) => `${cell.siglum} ${cell.manner} ${cell.href}`)]),
  ).toEqual([
    [
      '/base/claims/c-ferry-sails/',
      'Ada Quill',
      'A indirect /base/claims/c-ferry-sails/#s-1',
      'B indirect /base/claims/c-ferry-sails/#s-2',
    ],
    ['/base/claims/c-floats/', 'Ada Quill', 'A direct /base/claims/c-floats/#s-3', 'B silent null'],
  ]);
  expect(totals.map(({ source, carries, alone, bar }) => [source.siglum, carries, alone, bar.carries, bar.alone])).toEqual([
    ['A', '2 of 2 claims', '1', 100, 50],
    ['B', '1 of 2 claims', '0', 50, 0],
  ]);
  expect(pairs.map(({ source, others }) => [source.siglum, others.map(({ siglum, shared, href }) => [siglum, shared, href])])).toEqual([
    ['A', [['B', 1, '/base/compare/gazette/courier/']]],
    ['B', [['A', 1, '/base/compare/gazette/courier/']]],
  ]);
});

test('from either source the same page compares the two', async () => {
  const { print, sources } = await ferry();
  expect(new Set(sources.flatMap((source) => comparisonsOf(print, source).map(({ href }) => href)))).toEqual(
    new Set(['/base/compare/gazette/courier/']),
  );
});

test('a timeline lists what it draws, and its picture leads to the list', async () => {
  const { print, story } = await ferry();
  const { drawn, days, undated } = timelineView(print, story, 1);
  expect(drawn?.stacks.map(({ href, label }) => [href, label])).toEqual([['#day-2031-05-05', '1 claim: May 5, 2031']]);
  expect(days.map(({ id }) => id)).toContain('day-2031-05-05');
  expect(drawn?.picture.bars.map(({ href }) => href)).toEqual(days.flatMap(({ happened }) => happened.map(({ href }) => href)));
  expect(drawn?.picture.letters.map(({ siglum }) => siglum)).toEqual(
    days.flatMap(({ published }) => published.map(({ source }) => source.siglum)),
  );
  expect(undated).toBe('Without a date, and so not here: 1 claim.');
});

test('each story has its overviews, and the sitemap has all of them', async () => {
  const { print, graph } = await ferry();
  expect(overviewRoutes('timeline', graph).map(({ params }) => params.path)).toEqual([undefined, 'ferry']);
  expect(sitePaths(print, graph)).toEqual(
    expect.arrayContaining(['timeline/', 'timeline/ferry/', 'coverage/', 'coverage/ferry/', 'compare/gazette/courier/']),
  );
  expect(timelineIndex(print, graph, 1).stories.map(({ link, strip }) => [link.href, strip !== null])).toEqual([
    ['/base/timeline/ferry/', true],
  ]);
  expect(coverageIndex(print, graph, 1).stories.map(({ rows }) => rows.map(({ path }) => path.split('M').length - 1))).toEqual([[2, 1]]);
});

test('a story that says nothing has empty overviews', async () => {
  const { print, story } = await ferry((pages) => {
    pages.claims = {};
    pages.events = {};
    for (const { record } of Object.values(pages.sources) as { record: { facts: Record<string, unknown> } }[])
      delete record.facts.published;
  });
  expect([timelineView(print, story, 1).drawn, timelineView(print, story, 1).days]).toEqual([null, []]);
  expect(coverageView(print, story, 1).matrix.rows).toEqual([]);
});
