import { expect, test } from 'vitest';
import { JsonFeed } from '../../vocabulary/json-feed.ts';
import type { SiteData } from '../data/load-site.ts';
import { atomFaults } from '../testing/check-feed.ts';
import { type Fronts, ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from '../views/printer.ts';
import { writeAtom } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import { feedFolders, feedIn } from './site-feeds.ts';
import { escapeXml } from './xml.ts';

const home = 'https://site.example/base/';

const atom = (data: SiteData, folder: string): string => {
  const print = createPrinter(data.site);
  return writeAtom(print, feedIn(print, data, folder) ?? expect.fail());
};

const json = (data: SiteData, folder: string) => {
  const print = createPrinter(data.site);
  return jsonFeed(print, feedIn(print, data, folder) ?? expect.fail());
};

const explained = (pages: Fronts): void => {
  pages.explainers.why = {
    title: 'Why & how',
    summary: 'So.',
    story: 'ferry',
    authors: ['A'],
    published: '2031-06-01',
    updated: '2031-06-02',
  };
  const correction = { date: '2031-06-03', was: 'She <flies>', is: 'She floats', why: 'Misread.' };
  Object.assign(pages.claims['c-floats'] ?? {}, { correction });
};

test('every feed is valid in both forms', async () => {
  const data = await ferrySite(explained);
  const folders = feedFolders(data);
  expect(folders).toEqual([
    '',
    'corrections/',
    'stories/ferry/',
    'actors/ada-quill/',
    'actors/tom-reed/',
    'claims/c-ferry-sails/',
    'claims/c-floats/',
  ]);
  for (const folder of folders) {
    expect(atomFaults(atom(data, folder), `${home}${folder}feed.xml`), folder).toEqual([]);
    expect(JsonFeed.safeParse(JSON.parse(JSON.stringify(json(data, folder)))).error, folder).toBeUndefined();
  }
});

test('a feed that is not valid is found out', async () => {
  const valid = atom(await ferrySite(explained), '');
  const faults = (from: RegExp, to: string) => atomFaults(valid.replace(from, to), `${home}feed.xml`);
  expect(faults(/<updated>[^<]*<\/updated>/g, '<updated>2031-06-01</updated>')).toContain('feed: updated is no RFC 3339 date');
  expect(faults(/<title>Test<\/title>/, '')).toEqual(['feed: not one title']);
  expect(faults(/<author>.*?<\/author>/g, '')).toContain('entry 1: no author');
  expect(faults(/<link rel="self".*?\/>/, '')).toEqual(['feed: self is not where it stands']);
  expect(faults(/(<entry>.*<\/entry>)/, '$1$1')).toEqual(['two entries with one id']);
  expect(faults(/<\/entry>/, '')).toEqual(['no Atom feed']);
});

test('the feed dates its entries from the data, the latest first', async () => {
  const feed = atom(await ferrySite(explained), '');
  expect([...feed.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, date]) => date)).toEqual([
    '2031-06-02T00:00:00Z',
    '2031-06-02T00:00:00Z',
    '2031-06-02T00:00:00Z',
  ]);
  expect(feed).toContain('<title>Why &amp; how</title><link rel="alternate" href="https://site.example/base/explainers/why/"/>');
});

test('a claim’s feed tells of each article that carries it, of what bears on it, and of what was put right', async () => {
  const data = await ferrySite(explained);
  expect(json(data, 'claims/c-ferry-sails/').items.map(({ id, title, date_modified }) => [id, title, date_modified])).toEqual([
    [`${home}claims/c-ferry-sails/#s-2`, 'Carried by courier', '2031-05-07T00:00:00Z'],
    [`${home}claims/c-ferry-sails/#narrows-from-c-floats`, 'Narrowed by: She floats', '2031-05-06T00:00:00Z'],
    [`${home}claims/c-ferry-sails/#s-1`, 'Carried by gazette', '2031-05-06T00:00:00Z'],
  ]);
  expect(json(data, 'claims/c-floats/').items[0]).toMatchObject({
    id: `${home}claims/c-floats/#correction-2031-06-03`,
    content_text: 'It said: She <flies> It says: She floats Why: Misread.',
  });
});

test('a story’s feed tells of its articles, its explainers and its corrections; an actor’s of its claims', async () => {
  const data = await ferrySite(explained);
  expect(json(data, 'stories/ferry/').items.map(({ title }) => title)).toEqual(['Claim: She floats', 'Why & how', 'courier', 'gazette']);
  expect(json(data, 'actors/ada-quill/').items.map(({ url }) => url)).toEqual([
    `${home}claims/c-floats/`,
    `${home}claims/c-ferry-sails/`,
    `${home}events/e-sailing/`,
  ]);
});

test('a claim has its feed from its first article on, and an actor as soon as something can be told of it', async () => {
  const data = await ferrySite((pages) => Object.assign((pages.claims['c-floats'] as { record: object }).record, { relations: [] }));
  expect(json(data, 'claims/c-floats/').items.map(({ title }) => title)).toEqual(['Carried by gazette']);
  expect(feedIn(createPrinter(data.site), data, 'actors/the-council/')).toBeUndefined();
  const joined = await ferrySite((pages) => {
    Object.assign((pages.events['e-sailing'] as { record: object }).record, { participants: ['the-council'] });
  });
  expect(json(joined, 'actors/the-council/').items).toMatchObject([
    { id: `${home}events/e-sailing/`, content_text: 'Movement · 2031 · Announced for later' },
  ]);
});

test('dates move when an article or an editor brings something new, and with nothing else', async () => {
  const dates = (data: SiteData) =>
    feedFolders(data).map((folder) => [folder, [...atom(data, folder).matchAll(/<updated>(.*?)</g)].join()]);
  const before = dates(await ferrySite(explained));
  const silent = await ferrySite((pages) => {
    explained(pages);
    const { relations } = (pages.claims['c-floats'] as { record: { relations: { confidence: number }[] } }).record;
    Object.assign(relations[0] ?? {}, { confidence: 0.9 });
    Object.assign(pages.claims['c-ferry-sails'] ?? {}, { review: 'approved', note: 'Read twice.' });
  });
  expect(dates(silent)).toEqual(before);
  const later = await ferrySite((pages) => {
    explained(pages);
    const { facts } = (pages.sources.courier ?? expect.fail()).record as { facts: object };
    Object.assign(facts, { updated: '2031-05-09' });
  });
  const moved = dates(later).filter(([, all], i) => all !== before[i]?.[1]);
  expect(moved.map(([folder]) => folder)).toEqual(['stories/ferry/', 'actors/ada-quill/', 'actors/tom-reed/', 'claims/c-ferry-sails/']);
});

test('an entry whose date nobody knows comes last and has none where a format allows it', async () => {
  const data = await ferrySite((pages) => {
    const { facts } = (pages.sources.courier ?? expect.fail()).record as { facts: { published?: string } };
    delete facts.published;
  });
  const items = json(data, 'stories/ferry/').items;
  expect(items.map(({ title, date_modified }) => [title, date_modified])).toEqual([
    ['gazette', '2031-05-06T00:00:00Z'],
    ['courier', undefined],
  ]);
  expect(atomFaults(atom(data, 'stories/ferry/'), `${home}stories/ferry/feed.xml`)).toEqual([]);
});

test('what XML does not allow is left out', () => expect(escapeXml('a\u0000\u0008<b> & "c"\n')).toBe('a&lt;b&gt; &amp; &quot;c&quot;\n'));
