import { expect, test } from 'vitest';
import type { StoryNode } from '../data/nodes.ts';
import { type Fronts, ferrySite, span } from '../testing/ferry-content.ts';
import { placeView } from './place.ts';
import { placesParts, placesView } from './places.ts';
import { createPrinter } from './printer.ts';

type PlaceFront = { aliases: object[]; mentions: object[]; [key: string]: unknown };
const places = (pages: Fronts): PlaceFront[] => (pages.stories.ferry as { record: { places: PlaceFront[] } }).record.places;

const theHarbour = (pages: Fronts): PlaceFront => places(pages)[0] as PlaceFront;

const harbour = async (edit?: (pages: Fronts) => void) => {
  const { site, graph } = await ferrySite(edit);
  const node = [...graph.places.values()].find(({ entry }) => entry === 'onrecord:harbour');
  if (!node) throw new Error('no harbour');
  return placeView(createPrinter(site), node);
};

test('a place says where it lies, what it is called, what happened there and how it is written of', async () => {
  const view = await harbour();
  expect(view).toMatchObject({ name: 'The Harbour', type: 'Site, United Kingdom', coordinates: '50.5° N, 3.25° W', gazetteer: null });
  expect(view.names.map(({ form, stories }) => [form, stories.map(({ sources }) => sources.map(({ siglum }) => siglum))])).toEqual([
    ['Harbour', [['A']]],
  ]);
  expect(view.events.first.map(({ href }) => href)).toEqual(['/base/events/e-sailing/']);
  expect(view.named.map(({ source, times, excerpts }) => [source.siglum, times, excerpts.first.length])).toEqual([['A', '1 mention', 1]]);
  const marked = view.named[0]?.excerpts.first[0]?.words.segments.filter(({ marks }) => marks.length > 0).map(({ text }) => text);
  expect(marked).toEqual(['Harbour']);
});

test('a place leads to its country where the sources name it, and to the government of its name', async () => {
  const view = await harbour((pages) => {
    places(pages).push({ ...theHarbour(pages), id: 'iso:GB', name: 'United Kingdom', kind: 'country' });
    Object.assign((pages.actors['the-council'] as { record: object }).record, { type: 'government', name: 'The Harbour' });
  });
  expect([view.country?.href, view.government?.href]).toEqual(['/base/places/united-kingdom-gb/', '/base/actors/the-council/']);
});

test('places are listed by country, the country itself first, those without one apart', async () => {
  const { site, graph } = await ferrySite((pages) => {
    const first = theHarbour(pages);
    places(pages).push(
      { ...first, id: 'iso:GB', name: 'United Kingdom', kind: 'country' },
      { ...first, id: 'onrecord:sea', name: 'The Sea', kind: 'region', country: null },
    );
  });
  const listed = placesView(createPrinter(site), graph, graph.stories.get('ferry') as StoryNode, { part: 1, own: true }).groups.map(
    ({ heading, places: list }) => [heading, list.map(({ name }) => name)],
  );
  expect(listed).toEqual([
    ['United Kingdom', ['United Kingdom', 'The Harbour']],
    ['In no one country', ['The Sea']],
  ]);
});

test('a source that names a place in no excerpt is named all the same', async () => {
  const { named, alsoNamed } = await harbour((pages) => {
    theHarbour(pages).aliases.push({ form: 'it', docs: ['courier'] });
    theHarbour(pages).mentions.push({ doc: 'courier', ...span('courier', 'Tom Reed') });
  });
  expect([named.map(({ source }) => source.siglum), alsoNamed.first.map(({ siglum }) => siglum)]).toEqual([['A'], ['B']]);
});

test('a story of very many places has them in parts, each with a map of its own, and no place twice', async () => {
  const { site, graph } = await ferrySite((pages) => {
    for (let i = 0; i < 100; i++) {
      places(pages).push({ ...theHarbour(pages), id: `onrecord:${i}`, name: `Place ${i}`, lat: 50 + i / 100, kind: 'city' });
    }
  });
  const parts = placesParts(graph).map(({ story, part }) => placesView(createPrinter(site), graph, story, { part, own: true }));
  const listed = parts.map(({ groups }) => groups.flatMap((group) => group.places.map(({ name }) => name)));
  expect(listed.map(({ length }) => length)).toEqual([48, 48, 5]);
  expect(new Set(listed.flat()).size).toBe(101);
  for (const [i, { map }] of parts.entries()) for (const { name } of map?.marks ?? []) expect(listed[i]).toContain(name);
  expect(parts[1]?.head.path).toBe('places/in/ferry/page/2/');
});
