import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { linkedData, writeLinkedData } from './json-ld.ts';
import { createPrinter } from './printer.ts';

test('text cannot end the element it stands in', () => {
  const written = writeLinkedData({ '@type': 'Claim', text: '</script><!-- & \u2028', appearance: [] });
  expect(written).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(written)).toEqual({ '@context': 'https://schema.org', '@type': 'Claim', text: '</script><!-- & \u2028' });
});

test('a claim names its author and where it appeared', async () => {
  const { site, graph } = await ferrySite();
  const claim = graph.claims.get('c-ferry-sails');
  expect(claim && linkedData(createPrinter(site), claim)).toMatchObject({
    '@type': 'Claim',
    text: 'the ferry would sail by summer',
    author: [{ '@type': 'Person', name: 'Ada Quill', url: 'https://site.example/base/actors/ada-quill/' }],
    appearance: [{ headline: 'gazette', datePublished: '2031-05-06' }, { headline: 'courier' }],
  });
});

test.for([
  ['person', 'Person'],
  ['organisation', 'Organization'],
  ['government', 'GovernmentOrganization'],
  ['group', 'Organization'],
])('an actor that is a %s is a %s, by all its names, with what editors say it is elsewhere', async ([type, schemaType]) => {
  const { site, graph } = await ferrySite((pages) => {
    const aliases = ['Ada Quill', 'Quill'].map((form) => ({ form, docs: ['gazette'] }));
    Object.assign(pages.actors['ada-quill'] ?? {}, { type, sameAs: ['https://catalogue.example/Q1'] });
    Object.assign((pages.actors['ada-quill'] as { record: object }).record, { aliases, affiliation: 'the-council' });
  });
  const actor = graph.actors.get('ada-quill');
  expect(actor && linkedData(createPrinter(site), actor)).toMatchObject({
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': schemaType,
      name: 'Ada Quill',
      alternateName: ['Quill'],
      [type === 'person' ? 'affiliation' : 'parentOrganization']: { '@type': 'Organization', name: 'The Council' },
      sameAs: ['https://catalogue.example/Q1'],
    },
  });
});

test('a place has its coordinates, and an event its place', async () => {
  const { site, graph } = await ferrySite();
  const [harbour] = graph.places.values();
  const event = graph.events.get('e-sailing');
  const place = { '@type': 'Place', name: 'The Harbour', geo: { latitude: 50.5, longitude: -3.25 } };
  expect(harbour && linkedData(createPrinter(site), harbour)).toMatchObject({ ...place, containedInPlace: { name: 'United Kingdom' } });
  expect(event && linkedData(createPrinter(site), event)).toMatchObject({ '@type': 'Event', location: [place] });
});
