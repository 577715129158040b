import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { linesOf } from '../testing/document-of.ts';
import { type Token, tokenize } from '../tokens.ts';
import { mentions as findMentions } from './index.ts';

/** `actors`: every named actor of the text with its type. `one`: mentions of one actor, in text order. */
type Golden = { what: string; text: string; actors: Record<string, string>; one?: string[][] };

const folder = new URL('./golden/', import.meta.url);
const read = (file: string): Golden[] => parse(readFileSync(new URL(file, folder), 'utf8')) as Golden[];

describe.each(readdirSync(folder))('%s', (file) => {
  test.each(read(file))('$what', ({ text, actors, one = [] }) => {
    const document = linesOf(text, '2022-05-06');
    const { mentions, chains } = findMentions(document, tokenize(document));
    expect(Object.fromEntries(chains.filter(({ named }) => named).map(({ name, type }) => [name.exact, type]))).toEqual(actors);
    const joined = chains.map((_, chain) => mentions.filter((mention) => mention.chain === chain).map(({ exact }) => exact));
    for (const together of one) expect(joined).toContainEqual(together);
  });
});

test('a genitive that the tokenizer leaves on a name is no part of it', () => {
  const document = linesOf(
    "It's Mr. Orbeck's. More consistent than Mr. Orbeck's and, even more, than Mr. Orbeck's proposals would be, she said.",
  );
  const { mentions } = findMentions(document, tokenize(document));
  expect(mentions.filter(({ kind }) => kind === 'name').map(({ exact }) => exact)).toEqual(['Orbeck', 'Orbeck', 'Orbeck']);
});

test('a word that only describes a name is no role, least of all one without words', () => {
  const document = linesOf(
    'Her drawings stood in the then fledgling Lantern magazine. Nobody trusted the fledgling Marlo. Marlo said he was sorry.',
  );
  expect(findMentions(document, tokenize(document)).chains.flatMap(({ roles }) => roles)).toEqual([]);
});

test('what several are together is no role of the first; what one is of several is', () => {
  const rolesIn = (text: string): string[] => {
    const document = linesOf(text);
    return findMentions(document, tokenize(document)).chains.flatMap(({ roles }) => roles.map(({ exact }) => exact));
  };
  expect(rolesIn('Candidates Ines Calder, Dana Whitlow and Marta Penn spoke. Sens. Ines Calder and Dana Whitlow left.')).toEqual([]);
  expect(rolesIn('Mrs. Whitlow spoke. National Director of Volunteers Ines Calder left.')).toEqual([
    'Mrs.',
    'National Director of Volunteers',
  ]);
});

test('more pronouns than a call can take as arguments', () => {
  const document = linesOf('he '.repeat(200_000));
  const tokens = Array.from({ length: 200_000 }, (_, i): Token => {
    const start = 3 * i;
    return { start, end: start + 2, text: 'he', lower: 'he', lemma: 'he', pos: 'PRON', sentence: i, block: 0 };
  });
  const each = tokens.map((_, i): [number, number] => [i, i + 1]);
  expect(findMentions(document, { tokens, sentences: tokens.map(({ start, end }) => [start, end]), sentenceTokens: each })).toEqual({
    mentions: [],
    chains: [],
  });
});
