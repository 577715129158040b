import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { atomFeed } from './feed.ts';
import { createPrinter } from './printer.ts';
import { escapeXml } from './xml.ts';

test('the feed dates its entries from the data, the latest first', async () => {
  const { site, graph } = await ferrySite((pages) => {
    pages.explainers.why = {
      title: 'Why & how',
      summary: 'So.',
      story: 'ferry',
      authors: ['A'],
      published: '2031-06-01',
      updated: '2031-06-02',
    };
  });
  const feed = atomFeed(createPrinter(site), graph);
  expect([...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, date]) => date)).toEqual([
    '2031-06-02T00:00:00Z',
    '2031-06-02T00:00:00Z',
    '2031-05-07T00:00:00Z',
  ]);
  expect(feed).toContain('<title>Why &amp; how</title><link rel="alternate" href="https://site.example/base/explainers/why/"/>');
});

test('what XML does not allow is left out', () => expect(escapeXml('a\u0000\u0008<b> & "c"\n')).toBe('a&lt;b&gt; &amp; &quot;c&quot;\n'));
