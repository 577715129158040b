import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
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

const inContext = parse(readFileSync(new URL('golden/in-context.yaml', import.meta.url), 'utf8')) as [string, Record<string, string>][];

test.each(inContext)('%s', (text, wanted) => {
  const document = documentOf(text);
  const found = places(document, tokenize(document));
  for (const [name, country] of Object.entries(wanted)) {
    const countries = found.filter(({ exact }) => exact === name).map((mention) => mention.places.map((place) => place.country));
    if (country === '-') expect(countries).toEqual([]);
    else if (country === '?') expect(countries.every((several) => several.length > 1)).toBe(true);
    else expect(new Set(countries.map(String))).toEqual(new Set([country]));
  }
});
