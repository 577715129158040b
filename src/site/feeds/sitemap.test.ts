import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from '../views/printer.ts';
import { sitemapParts, writeSitemap, writeSitemapPart } from './sitemap.ts';

test('each page has the day on which it last said something new; a list that of its latest; what has no day, none', async () => {
  const { site, graph } = await ferrySite((pages) => {
    const correction = { date: '2031-06-03', was: 'Harbor', is: 'Harbour', why: 'Misread.' };
    Object.assign(pages.actors['ada-quill'] ?? {}, { correction });
    const { facts } = (pages.sources.courier ?? expect.fail()).record as { facts: object };
    Object.assign(facts, { published: '2031-05-07T09:30+02:00' });
  });
  const dated = writeSitemap(createPrinter(site), graph).matchAll(
    /<loc>https:\/\/site\.example\/base\/([^<]*)<\/loc>(?:<lastmod>([^<]*)<)?/g,
  );
  const dates = Object.fromEntries([...dated].map(([, path = '', date]) => [path, date]));
  expect(dates).toMatchObject({
    '': '2031-06-03',
    'claims/c-floats/': '2031-05-06',
    'claims/c-ferry-sails/': '2031-05-07T09:30+02:00',
    'claims/': '2031-05-07T09:30+02:00',
    'actors/ada-quill/': '2031-06-03',
    'actors/': '2031-06-03',
    'corrections/': '2031-06-03',
    'timeline/ferry/': '2031-05-07T09:30+02:00',
    'places/in/ferry/': '2031-05-07T09:30+02:00',
    'compare/gazette/courier/': '2031-05-07T09:30+02:00',
  });
  expect([dates['search/'], dates['method/'], 'search/' in dates]).toEqual([undefined, undefined, true]);
});

test('more pages than one file may name are named in several, and these in the first; each page once', async () => {
  const { site, graph } = await ferrySite();
  const print = createPrinter(site);
  const named = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
  const all = named(writeSitemap(print, graph));
  expect([sitemapParts(print, graph), sitemapParts(print, graph, all.length)]).toEqual([[], []]);
  const size = Math.ceil(all.length / 3);
  const parts = sitemapParts(print, graph, size);
  expect(named(writeSitemap(print, graph, size))).toEqual(parts.map((part) => `https://site.example/base/sitemap-${part}.xml`));
  expect(parts.flatMap((part) => named(writeSitemapPart(print, graph, part, size)))).toEqual(all);
});
