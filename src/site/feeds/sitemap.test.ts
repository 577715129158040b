import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from '../views/printer.ts';
import { writeSitemap } from './sitemap.ts';

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
