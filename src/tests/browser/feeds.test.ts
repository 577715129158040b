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
const textsOf = async (files: string[], selector: string): Promise<Map<string, string[]>> => {
  const page = await open.newPage();
  const results = await page.evaluate(
    ([texts, query]) =>
      texts.map((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        const fault = parsed.querySelector('parsererror')?.textContent;
        return { fault, texts: [...parsed.querySelectorAll(query)].map((element) => element.getAttribute('href') ?? element.textContent) };
      }),
    [files.map((file) => readFileSync(join(site.dist, file), 'utf8')), selector] as const,
  );
  await page.context().close();
  for (const [i, { fault }] of results.entries()) expect(fault, files[i]).toBeUndefined();
  return new Map(files.map((file, i) => [file, results[i]?.texts ?? []]));
};

test('the sitemap is well formed and lists every page that is to be found, once', async () => {
  const maps = [...site.files].filter((file) => /^sitemap[^/]*\.xml$/.test(file));
  const listed = [...(await textsOf(maps, 'url > loc')).values()].flat();
  const wanted = site.pages.filter((page) => !page.redirect && !page.unlisted && page.path !== '404.html');
  expect(listed.sort()).toEqual(wanted.map((page) => site.home.href + page.path).sort());
});

test('every feed is well formed, and its entries lead to places on pages', async () => {
  const feeds = [...site.files].filter((file) => file.endsWith('feed.xml'));
  expect(feeds.length).toBeGreaterThan(2);
  const pages = new Map(site.pages.map((page) => [site.home.href + page.path, page]));
  for (const [file, links] of await textsOf(feeds, 'entry > link[rel=alternate]')) {
    // There may be nothing to correct.
    if (!file.startsWith('corrections/')) expect(links.length, file).toBeGreaterThan(0);
    const lost = links.filter((link) => {
      const [address = '', fragment] = link.split('#');
      const page = pages.get(address);
      return page === undefined || (fragment !== undefined && !page.ids.has(fragment));
    });
    expect(lost, file).toEqual([]);
  }
});
