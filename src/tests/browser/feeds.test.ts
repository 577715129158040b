import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { builtDist, readSite } from '../dist/built-site.ts';
import { type OpenSite, openSite } from './open-site.ts';

const site = readSite(builtDist);

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(site);
  return open.close;
});

/** The browser's XML parser stops at the first fault, as a feed reader does. */
const textOf = async (file: string, selector: string): Promise<string[]> => {
  const page = await open.newPage();
  const result = await page.evaluate(
    ([xml, query]) => {
      const parsed = new DOMParser().parseFromString(xml, 'application/xml');
      const fault = parsed.querySelector('parsererror')?.textContent;
      return { fault, texts: [...parsed.querySelectorAll(query)].map((element) => element.getAttribute('href') ?? element.textContent) };
    },
    [readFileSync(join(site.dist, file), 'utf8'), selector] as const,
  );
  await page.context().close();
  expect(result.fault, file).toBeUndefined();
  return result.texts;
};

test('the sitemap is well formed and lists every page that is to be found, once', async () => {
  const maps = [...site.files].filter((file) => /^sitemap[^/]*\.xml$/.test(file));
  const listed = (await Promise.all(maps.map((file) => textOf(file, 'url > loc')))).flat();
  const wanted = site.pages.filter((page) => !page.redirect && !page.unlisted && page.path !== '404.html');
  expect(listed.sort()).toEqual(wanted.map((page) => site.home.href + page.path).sort());
});

test('the feed is well formed, and its entries lead to pages', async () => {
  const feeds = [...site.files].filter((file) => /(feed|rss|atom)[^/]*\.xml$/.test(file));
  expect(feeds.length).toBeGreaterThan(0);
  const paths = new Set(site.pages.map((page) => site.home.href + page.path));
  for (const file of feeds) {
    const links = await textOf(file, 'item > link, entry > link:not([rel]), entry > link[rel=alternate]');
    // There may be nothing to correct.
    if (!file.startsWith('corrections/')) expect(links.length, file).toBeGreaterThan(0);
    expect(
      links.filter((link) => !paths.has(link.replace(/#.*/, ''))),
      file,
    ).toEqual([]);
  }
});
