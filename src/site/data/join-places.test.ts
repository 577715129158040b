import { expect, test } from 'vitest';
import { type Fronts, ferrySite, span } from '../testing/ferry-content.ts';

const placesOf = async (edit?: (pages: Fronts) => void) => [...(await ferrySite(edit)).graph.places.values()];

/** A second place of the ferry's story. */
const withPlace = (place: object) => (pages: Fronts) => {
  (pages.stories.ferry as { record: { places: object[] } }).record.places.push({
    kind: 'city',
    country: 'GB',
    lat: 1,
    lon: 2,
    aliases: [{ form: 'there', docs: ['courier'] }],
    mentions: [],
    ...place,
  });
};

test('a place knows its names, who prints them, what happened there and the passages that name it', async () => {
  const [harbour] = await placesOf();
  expect(harbour).toMatchObject({ path: 'places/the-harbour-harbour/', entry: 'onrecord:harbour', type: 'site', country: 'GB' });
  expect(harbour?.aliases.map(({ form, sources }) => [form, sources.map(({ id }) => id)])).toEqual([['Harbour', ['gazette']]]);
  expect([...(harbour?.mentions ?? [])].map(([source, count]) => [source.id, count])).toEqual([['gazette', 1]]);
  expect(harbour?.events.map(({ id }) => id)).toEqual(['e-sailing']);
  expect(harbour?.passages.map(({ context, mentions }) => [context.exact, mentions])).toEqual([
    ['Harbour master Ada Quill said the ferry would sail\nby summer.', [[0, 7]]],
  ]);
});

test('a mention that no excerpt shows adds no words to the site', async () => {
  const mention = { doc: 'courier', ...span('courier', 'Tom Reed') };
  const [, elsewhere] = await placesOf(withPlace({ id: 'geonames:7', name: 'Reed', mentions: [mention] }));
  expect(elsewhere).toMatchObject({ passages: [], path: 'places/reed-7/' });
  expect(elsewhere?.mentions.size).toBe(1);
});

test('two mentions in one excerpt are one passage', async () => {
  const mentions = ['ferry', 'spring'].map((exact) => ({ doc: 'courier', ...span('courier', exact) }));
  const [, twice] = await placesOf(withPlace({ id: 'geonames:8', name: 'Łódź', mentions }));
  expect(twice?.passages.map((passage) => passage.mentions.length)).toEqual([2]);
});

test('excerpts that go on one from the other are not more words in a row than the source allows', async () => {
  const mentions = ['ferry', 'floats'].map((exact) => ({ doc: 'gazette', ...span('gazette', exact) }));
  const place = { id: 'geonames:8', name: 'Reed', mentions };
  const inARow = (excerptWords: number) =>
    placesOf((pages) => {
      const { record } = pages.sources.gazette as { record: { facts: { rights?: object } } };
      record.facts.rights = { excerptWords };
      withPlace(place)(pages);
    });
  const shown = async (excerptWords: number) => (await inARow(excerptWords))[1]?.passages.map(({ context }) => context.exact.slice(0, 8));
  expect(await shown(15)).toEqual(['Harbour ', '“She flo']);
  expect(await shown(14)).toEqual(['Harbour ']);
});

test.for([
  ['geonames:703448', 'Kyiv', 'kyiv-703448'],
  ['iso:UA', 'Ukraine', 'ukraine-ua'],
  ['onrecord:donbas', 'Donbas', 'donbas'],
  ['geonames:9', '北京', '9'],
  ['geonames:10', 'L’Aquila', 'l-aquila-10'],
])('%s, %s, has the address %s', async ([id, name, address]) => {
  const places = await placesOf(withPlace({ id, name }));
  expect(places.at(-1)?.id).toBe(address);
});
