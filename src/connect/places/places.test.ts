import { expect, test } from 'vitest';
import { tellAll } from '../../tests/connect/tell.ts';
import { storyPlaces } from './index.ts';

const connect = (texts: Record<string, string>) => {
  const { documents, annotations } = tellAll(Object.fromEntries(Object.entries(texts).map(([doc, text]) => [doc, { text }])));
  return storyPlaces(documents, annotations);
};

test('mentions of one gazetteer entry are one place under every name, with the documents that print it', () => {
  const { places } = connect({ a: '[Velm|no:1|place] and [Welm|no:1|place].', b: '[Welm|no:1|place].' });
  expect(places.map(({ id, mentions }) => [id, mentions.map(({ exact }) => exact).sort()])).toEqual([['no:1', ['Velm', 'Welm', 'Welm']]]);
  expect(new Map(places[0]?.aliases.map(({ form, docs }) => [form, docs.toSorted()]))).toEqual(
    new Map([
      ['Velm', ['a']],
      ['Welm', ['a', 'b']],
    ]),
  );
});

test('an ambiguous mention means the place that another document settles', () => {
  const { places, placeOf } = connect({ a: '[Velm|no:1+us:2|place].', b: '[Velm|us:2|place].' });
  expect(places.map(({ id }) => id)).toEqual(['us:2']);
  expect(placeOf('a', 0)).toBe('us:2');
});

test('an ambiguous mention means the one candidate in the countries of the story', () => {
  expect(connect({ a: '[Velm|no:1+us:2|place] and [Oster|no:3|place].' }).places.map(({ id }) => id)).toEqual(['no:1', 'no:3']);
});

test('what nothing settles stays out', () => {
  const { places, placeOf } = connect({ a: '[Velm|no:1+us:2|place].' });
  expect(places).toEqual([]);
  expect(placeOf('a', 0)).toBeNull();
});
