import { expect, test } from 'vitest';
import { documentOf } from '../testing/document-of.ts';
import { tokenize } from '../tokens.ts';
import { places } from './index.ts';

const located = (text: string): Record<string, string[]> => {
  const document = documentOf(text);
  return Object.fromEntries(
    places(document, tokenize(document)).map((mention) => [
      mention.exact,
      mention.places.map(({ name, country }) => `${name}, ${country}`),
    ]),
  );
};

test('a country or state printed beside a city decides', () => {
  expect(located('He was born in Paris, Texas.').Paris).toEqual(['Paris, US']);
  expect(located('He was born in Paris, France.').Paris).toEqual(['Paris, FR']);
  expect(located('She teaches in Cambridge, Massachusetts.').Cambridge).toEqual(['Cambridge, US']);
});

test('a city that is ten times larger wins; several of one size are kept', () => {
  expect(located('The fair opens in London.').London).toEqual(['London, GB']);
  expect(located('The fair opens in Springfield.').Springfield?.length).toBeGreaterThan(1);
});

test('old and transliterated names find the place of today', () => {
  expect(located('The train from Bombay to Calcutta was late.')).toEqual({ Bombay: ['Mumbai, IN'], Calcutta: ['Kolkata, IN'] });
});

test('a place that no gazetteer knows is kept without a position', () =>
  expect(located('Rain fell on the village of Qarrowmere.')).toEqual({ Qarrowmere: [] }));

test('names that act, surnames and adjectives do not locate', () => {
  expect(located('Paris announced a plan, Boris London said. Mr. London wrote to French troops.')).toEqual({});
});
