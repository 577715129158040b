import { expect, test } from 'vitest';
import type { SiteData } from '../data/load-site.ts';
import type { AnyPage } from '../data/nodes.ts';
import { sections } from '../data/page-kinds.ts';
import { nodesIn, termFaults, typesById } from '../testing/check-terms.ts';
import { type Fronts, ferrySite, span } from '../testing/ferry-content.ts';
import type { Head } from '../views/head.ts';
import { createPrinter } from '../views/printer.ts';
import { datasetData, linkedData, siteData } from './page-data.ts';
import { writeLinkedData } from './write-linked-data.ts';

type Value = Parameters<typeof nodesIn>[0];

const head: Head = {
  title: '',
  description: '',
  path: '',
  crumbs: [{ href: '/base/claims/', text: 'Claims' }],
  sample: false,
  search: null,
};
const home = 'https://site.example/base/';

const read = (site: SiteData, node: AnyPage | undefined): Record<string, unknown> =>
  JSON.parse(writeLinkedData(linkedData(createPrinter(site.site), node ?? expect.fail(), head)));

const full = (pages: Fronts): void => {
  const { record } = pages.actors['ada-quill'] as { record: object };
  const roles = [{ doc: 'gazette', ...span('gazette', 'Harbour master') }];
  const aliases = ['Ada Quill', 'Quill'].map((form) => ({ form, docs: ['gazette'] }));
  Object.assign(record, { roles, aliases, affiliation: 'the-council' });
  Object.assign(pages.actors['ada-quill'] ?? {}, { sameAs: ['https://catalogue.example/Q1'] });
  pages.explainers.why = { title: 'Why', summary: 'So.', story: 'ferry', authors: ['Mara Lind'], published: '2031-06-01' };
};

test('text cannot end the element it stands in', () => {
  const written = writeLinkedData({ '@type': 'Claim', text: '</script><!-- & \u2028', appearance: [] });
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)).toEqual({ '@context': 'https://schema.org', '@type': 'Claim', text: '</script><!-- & \u2028' });
});

test('every page says what it is about in terms that schema.org has, and nothing that is named stays unknown', async () => {
  const site = await ferrySite(full);
  const print = createPrinter(site.site);
  const pages = sections.flatMap((kind) => [...site.graph[kind].values()].map((node) => read(site, node)));
  const others = [siteData(print), datasetData(print)].map((data) => JSON.parse(writeLinkedData(data)));
  const crumbs = new Map([[`${home}claims/`, 'CollectionPage']]);
  expect(pages.length).toBeGreaterThan(8);
  expect(termFaults([...pages, ...others] as Value[], crumbs)).toEqual([]);
});

test('a term that is not there, or stands where it may not, is found', () => {
  const wrong: Value = [
    { '@type': 'Verdict' },
    {
      '@type': 'Claim',
      rating: '1',
      geo: 'here',
      author: { '@type': 'Place', name: 'x' },
      appearance: { '@id': 'https://x.example/#this' },
    },
    { '@type': 'Event', startDate: 'May' },
  ];
  expect(termFaults(wrong)).toEqual([
    'Verdict is no type',
    'rating is no property',
    'a Claim has no geo',
    'geo: "here" is no GeoCoordinates',
    'author: a Place is no Organization, Person',
    'appearance: nothing is known of https://x.example/#this',
    'startDate: "May" is no Date, DateTime',
  ]);
});

test('a claim names who put it forward, the articles it appeared in, the first of them, and each wording with its speaker', async () => {
  const site = await ferrySite();
  const { mainEntity, ...page } = read(site, site.graph.claims.get('c-ferry-sails'));
  expect(page).toMatchObject({
    '@type': 'WebPage',
    '@id': `${home}claims/c-ferry-sails/`,
    publishingPrinciples: `${home}method/`,
    dateModified: '2031-05-07',
    digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia',
  });
  expect(mainEntity).toMatchObject({
    '@type': 'Claim',
    '@id': `${home}claims/c-ferry-sails/#this`,
    text: 'the ferry would sail by summer',
    author: [{ '@type': 'Person', name: 'Ada Quill', '@id': `${home}actors/ada-quill/#this` }],
    firstAppearance: { '@id': `${home}sources/gazette/#this` },
    appearance: [
      { '@type': 'NewsArticle', datePublished: '2031-05-06', publisher: { name: 'gazette' } },
      { publisher: { name: 'courier' } },
    ],
    workExample: [
      {
        '@type': 'Quotation',
        '@id': `${home}claims/c-ferry-sails/#s-1`,
        text: 'the ferry would sail by summer',
        spokenByCharacter: { '@id': `${home}actors/ada-quill/#this` },
        dateCreated: '2031-05-05',
        isPartOf: { '@id': `${home}sources/gazette/#this` },
      },
      { '@id': `${home}claims/c-ferry-sails/#s-2` },
    ],
  });
});

test('a claim says nothing of its first appearance where published times prove none, nor of a speaker nobody knows', async () => {
  const site = await ferrySite((pages) => {
    const { record } = pages.claims['c-floats'] as { record: { statements: { speaker: string | null }[] } };
    Object.assign(record.statements[0] ?? {}, { speaker: null });
  });
  const { mainEntity } = read(site, site.graph.claims.get('c-floats'));
  expect(mainEntity).not.toHaveProperty('firstAppearance');
  expect(mainEntity).not.toHaveProperty('author');
  expect((mainEntity as { workExample: object[] }).workExample[0]).not.toHaveProperty('spokenByCharacter');
});

test('a page that an editor has judged is not said to be made by a program alone, and none holds a rating', async () => {
  const site = await ferrySite((pages) => Object.assign(pages.claims['c-floats'] ?? {}, { review: 'approved' }));
  expect(read(site, site.graph.claims.get('c-floats'))).not.toHaveProperty('digitalSourceType');
  const all = sections.flatMap((kind) => [...site.graph[kind].values()].map((node) => read(site, node)));
  expect([...new Set((all as Value[]).flatMap(nodesIn).map((node) => node['@type']))]).not.toContain('ClaimReview');
});

test.for([
  ['person', 'Person'],
  ['organisation', 'Organization'],
  ['government', 'GovernmentOrganization'],
  ['group', 'Organization'],
])('an actor that is a %s is a %s, by all its names, with what editors say it is elsewhere', async ([type, schemaType]) => {
  const site = await ferrySite((pages) => {
    full(pages);
    Object.assign(pages.actors['ada-quill'] ?? {}, { type });
  });
  const body = { '@type': 'Organization', name: 'The Council' };
  expect(read(site, site.graph.actors.get('ada-quill'))).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': schemaType,
      name: 'Ada Quill',
      alternateName: ['Quill'],
      sameAs: ['https://catalogue.example/Q1'],
      ...(type === 'person'
        ? {
            affiliation: body,
            hasOccupation: [
              {
                '@type': 'Role',
                roleName: 'Harbour master',
                hasOccupation: { name: 'Harbour master' },
                subjectOf: [{ '@id': `${home}sources/gazette/#this` }],
              },
            ],
          }
        : { parentOrganization: body }),
    },
  });
});

test('a place has its coordinates, and an event its place, its day and where it is told', async () => {
  const site = await ferrySite();
  const [harbour] = site.graph.places.values();
  const place = { '@type': 'Place', name: 'The Harbour', geo: { latitude: 50.5, longitude: -3.25 } };
  expect(read(site, harbour).mainEntity).toMatchObject({ ...place, containedInPlace: { name: 'United Kingdom' } });
  expect(read(site, site.graph.events.get('e-sailing')).mainEntity).toMatchObject({
    '@type': 'Event',
    startDate: '2031',
    location: [place],
    subjectOf: [{ '@id': `${home}sources/courier/#this` }],
  });
});

test('an article is a live blog or an article, with the address it has elsewhere and never its text', async () => {
  const site = await ferrySite((pages) => {
    const { facts } = (pages.sources.courier ?? expect.fail()).record as { facts: object };
    Object.assign(facts, { kind: 'live-blog', url: 'https://courier.example/ferry', published: '2031-05-07T09:30+02:00' });
  });
  const { mainEntity } = read(site, site.graph.sources.get('courier'));
  expect(mainEntity).toMatchObject({
    '@type': 'LiveBlogPosting',
    url: 'https://courier.example/ferry',
    datePublished: '2031-05-07T09:30+02:00',
  });
  expect(mainEntity).not.toHaveProperty('articleBody');
});

test('one name means one thing on every page', async () => {
  const site = await ferrySite(full);
  const pages = sections.flatMap((kind) => [...site.graph[kind].values()].map((node) => read(site, node)));
  expect([...typesById(pages as Value[])].filter(([, types]) => types.size > 1)).toEqual([]);
});
