import { expect, test } from 'vitest';
import type { SiteData } from '../data/load-site.ts';
import { writeAtom } from '../feeds/atom.ts';
import { feedIn } from '../feeds/site-feeds.ts';
import { type Fronts, ferrySite } from '../testing/ferry-content.ts';
import { correctionsView, correctionViews } from './corrections.ts';
import { createPrinter } from './printer.ts';

const correction = (date: string, was: string) => ({ date, was, is: 'Ada Quill', why: 'The name was misread.' });

const correctionsFeed = (data: SiteData): string => {
  const print = createPrinter(data.site);
  return writeAtom(print, feedIn(print, data, 'corrections/') ?? expect.fail());
};

const edit = (pages: Fronts): void => {
  Object.assign(pages.actors['ada-quill'] ?? {}, { correction: [correction('2031-06-01', 'Ida'), correction('2031-06-01', 'Ana')] });
  Object.assign(pages.claims['c-floats'] ?? {}, { review: 'approved', correction: correction('2031-06-02', 'She flies') });
};

test('a corrected page says so, and shows what was corrected, the latest first, each with an address that stays', async () => {
  const { site, graph } = await ferrySite(edit);
  const actor = graph.actors.get('ada-quill');
  expect([actor?.review, graph.claims.get('c-floats')?.review]).toEqual(['corrected', 'corrected']);
  const views = correctionViews(createPrinter(site), actor?.corrections ?? []);
  expect(views.map(({ id, was, when }) => [id, was, when?.text])).toEqual([
    ['correction-2031-06-01-2', 'Ana', 'June 1, 2031'],
    ['correction-2031-06-01', 'Ida', 'June 1, 2031'],
  ]);
});

test('the list has all of them with the places they stand at', async () => {
  const { site, corrections } = await ferrySite(edit);
  const { listed, beyond } = correctionsView(createPrinter(site), corrections);
  expect(beyond).toBe(0);
  expect(listed.map(({ was, page }) => [was, page?.href])).toEqual([
    ['She flies', '/base/claims/c-floats/#correction-2031-06-02'],
    ['Ana', '/base/actors/ada-quill/#correction-2031-06-01-2'],
    ['Ida', '/base/actors/ada-quill/#correction-2031-06-01'],
  ]);
});

test('a page that was taken back keeps its correction in the list, without a link', async () => {
  const data = await ferrySite((pages) =>
    Object.assign(pages.claims['c-floats'] ?? {}, { review: 'rejected', correction: correction('2031-06-02', 'She flies') }),
  );
  expect(correctionsView(createPrinter(data.site), data.corrections).listed).toMatchObject([
    { was: 'She flies', page: null, kind: 'Claim' },
  ]);
  expect(correctionsFeed(data)).toContain('<id>https://site.example/base/claims/c-floats/#correction-2031-06-02</id>');
});

test('a page that joined another one hands its corrections on', async () => {
  const { graph, corrections } = await ferrySite((pages) => {
    Object.assign(pages.actors['tom-reed'] ?? {}, { correction: correction('2031-06-03', 'Tim') });
    Object.assign(pages.actors['ada-quill'] ?? {}, { merge: ['tom-reed'] });
  });
  expect(graph.actors.get('ada-quill')?.corrections).toMatchObject([{ was: 'Tim' }]);
  expect(corrections).toMatchObject([{ id: 'ada-quill', page: { id: 'ada-quill' } }]);
});

test('the feed says what was corrected, where and why, with the day as its date', async () => {
  const feed = correctionsFeed(await ferrySite(edit));
  expect(feed).toContain('<link rel="self" href="https://site.example/base/corrections/feed.xml"/>');
  expect(feed).toContain('<updated>2031-06-02T00:00:00Z</updated>');
  expect(feed).toContain('It said: She flies It says: Ada Quill Why: The name was misread.');
  expect(feed.match(/<entry>/g)).toHaveLength(3);
});

test('without corrections the feed is one without entries', async () => {
  expect(correctionsFeed(await ferrySite())).not.toContain('<entry>');
});
