import { expect, test } from 'vitest';
import { type BuiltPage, builtDist, readSite } from './built-site.ts';

const site = readSite(builtDist);
const timelines = site.pages.filter(({ path, redirect }) => /^timeline\/[^/]+\//.test(path) && !redirect);
const coverages = site.pages.filter(({ path, redirect }) => /^coverage\/[^/]+\//.test(path) && !redirect);
const comparisons = site.pages.filter(({ path, redirect }) => path.startsWith('compare/') && !redirect);
const byHref = new Map(site.pages.map((page) => [site.home.pathname + page.path, page]));

const hrefs = (html: string): string[] => [...html.matchAll(/<a [^>]*?href="?([^"\s>]+)/g)].map(([, href = '']) => href);

/** What stands in the drawings of a page, and what does not. */
const parted = ({ html }: BuiltPage) => ({
  drawn: (html.match(/<svg class="?timeline-picture.*?<\/svg>/gs) ?? []).join(''),
  listed: html.replace(/<svg.*?<\/svg>/gs, ''),
});

test('every story has a timeline and a table of what its sources carry', () => {
  const stories = site.pages
    .filter(({ kind, redirect }) => kind === 'stories/*' && !redirect)
    .map(({ path }) => path.slice('stories/'.length));
  expect(stories.length).toBeGreaterThan(0);
  expect(stories.filter((story) => !timelines.some(({ path }) => path === `timeline/${story}`))).toEqual([]);
  expect(stories.filter((story) => !coverages.some(({ path }) => path === `coverage/${story}`))).toEqual([]);
});

test('the days of a timeline list all that its picture shows', () => {
  const stories = Map.groupBy(timelines, ({ path }) => path.split('/')[1]);
  for (const pages of stories.values()) {
    const listed = new Set(pages.flatMap((page) => hrefs(parted(page).listed)));
    const drawn = pages.flatMap((page) => hrefs(parted(page).drawn)).filter((href) => !href.includes('#'));
    expect(drawn.filter((href) => !listed.has(href))).toEqual([]);
  }
  expect(timelines.some((page) => hrefs(parted(page).drawn).length > 3)).toBe(true);
});

test('what is only asked for is on no timeline', () => {
  expect(timelines.filter(({ html }) => html.includes('Asked for or proposed')).map(({ path }) => path)).toEqual([]);
});

test('each filled letter of a coverage table leads to the words of that source', () => {
  const cells = coverages.flatMap(({ html }) => [...html.matchAll(/<a class="m \w+" href="?([^"\s>#]+)#([^"\s>]+)"?[^>]*>([A-Z]+)</g)]);
  expect(cells.length).toBeGreaterThan(20);
  const wrong = cells.filter(([, href = '', id = '', siglum = '']) => {
    const witness = byHref.get(href)?.html.split(new RegExp(`<li class="?witness"? id="?${id}["\\s>]`))[1] ?? '';
    return !new RegExp(`^.*?class="?siglum"?>${siglum}<`, 's').test(witness.slice(0, 600));
  });
  expect(wrong.map(([cell]) => cell)).toEqual([]);
});

test('two sources side by side say as many claims as the table counts', () => {
  expect(comparisons.length).toBeGreaterThan(0);
  const counts = coverages.flatMap(({ html }) =>
    [...html.matchAll(/<a class="?comparison"? href="?([^"\s>]+)"?[^>]*>.*?class="?count"?>(\d+)</gs)].map(([, href = '', count = '']) => ({
      href,
      count,
    })),
  );
  const wrong = counts.filter(
    ({ href, count }) => !new RegExp(`<h2 id="?both"?[^>]*>.*?class="?count"?>${count}<`, 's').test(byHref.get(href)?.html ?? ''),
  );
  expect(counts.length).toBe(comparisons.length * 2);
  expect(wrong).toEqual([]);
});

test('who prints a claim stands between it and the next in the table of a network: two titles in a row may be one stretch of an article', () => {
  const networks = site.pages.filter(({ path, redirect }) => /^network\/[^/]+\//.test(path) && !redirect);
  const items = networks.flatMap(({ html }) =>
    (html.match(/<table class="?ties.*?<\/table>/gs) ?? []).flatMap((table) => table.match(/<li>.*?<\/li>/gs) ?? []),
  );
  expect(items.length).toBeGreaterThan(3);
  expect(items.filter((item) => !/<b class="?siglum"?>[A-Z]+<\/b>/.test(item))).toEqual([]);
});
