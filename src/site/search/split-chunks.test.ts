import { expect, test } from 'vitest';
import { type Chunk, pack, unpack, type Word } from './index-format.ts';
import { splitChunks } from './split-chunks.ts';

/** A word on `pages` pages, as Pagefind writes it. */
const word = (form: string, pages: number): Word => [form, Array.from({ length: pages }, (_, page) => [page, [-25, page], []]), []];

const file = (name: string, words: Word[]) => ({ path: `index/${name}.pf_index`, content: pack([words]) });

const words = ['anchor', 'berth', 'harbour', 'mayor', 'mayoral', 'mayors', 'pilot', 'zone'].map((form) => word(form, 300));
const { files, chunks } = splitChunks([file('en_0000000', words.slice(0, 5)), file('en_1111111', words.slice(5))]);

test('every word is there once, in its order', () => {
  const read = files.flatMap(({ content }) => (unpack(content) as Chunk)[0]);
  expect(read).toEqual(words);
});

test('the list tells which file holds a word', () => {
  expect(files.length).toBeGreaterThan(2);
  for (const [i, [from, to, name]] of chunks.entries()) {
    const held = (unpack(files[i]?.content ?? Buffer.of()) as Chunk)[0].map(([form]) => form);
    expect([from, to, `index/${name}.pf_index`]).toEqual([held[0], held.at(-1), files[i]?.path]);
  }
});

test('words that begin alike stay in one file, however many pages have them', () => {
  const holding = files.filter(({ content }) =>
    (unpack(content) as Chunk)[0].some(([form]) => form.startsWith('mayor') && form !== 'mayors'),
  );
  expect(holding).toHaveLength(1);
});
