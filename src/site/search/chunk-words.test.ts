import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { chunkWords } from './chunk-words.ts';
import type { Word } from './index-format.ts';

/** A word on `pages` pages, as Pagefind writes it. */
const word = (form: string, pages: number): Word => [form, Array.from({ length: pages }, (_, page) => [page, [-25, page], []]), []];

const words = ['anchor', 'berth', 'harbour', 'mayor', 'mayoral', 'mayors', 'pilot', 'zone'].map((form) => word(form, 300));
const chunks = chunkWords(words.map((of) => ({ word: of[0], bytes: encode(of) })));
const wordsIn = (content: Uint8Array): Word[] => (decode(content) as [Word[]])[0];

test('every word is there once, in its order', () => expect(chunks.flatMap(({ content }) => wordsIn(content))).toEqual(words));

test('a chunk tells which words it holds', () => {
  expect(chunks.length).toBeGreaterThan(2);
  for (const { from, to, content } of chunks) {
    const held = wordsIn(content).map(([form]) => form);
    expect([from, to]).toEqual([held[0], held.at(-1)]);
  }
});

test('words that begin alike stay in one chunk, however many pages have them', () => {
  const holding = chunks.filter(({ content }) => wordsIn(content).some(([form]) => form.startsWith('mayor')));
  expect(holding).toHaveLength(1);
});
