import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rights } from '../../vocabulary/story.ts';
import type { Cited } from '../cited.ts';
import { tinyStory } from '../testing/tiny-story.ts';
import { rightsGate } from './rights-gate.ts';

/** Different words, so that nothing is in the article twice. */
const syllables = ['bar', 'cel', 'dun', 'fim', 'gor', 'hul', 'jat', 'ken', 'lop', 'mis', 'nud', 'pra'];
const wordAt = (number: number): string =>
  (syllables[number % 12] ?? '') + (syllables[Math.floor(number / 12) % 12] ?? '') + (syllables[Math.floor(number / 144) % 12] ?? '');
const words = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => wordAt(from + i));
const prose = (from: number, to: number): string => words(from, to).join(' ');

/** Lines as a newspaper breaks them. */
const article = words(0, 120)
  .map((word, i) => word + (i % 10 === 9 ? '.\n' : i % 10 === 4 ? ', ' : ' '))
  .join('');

const cited = (texts: Record<string, string>, rights: Record<string, Partial<Rights>>): Map<string, Cited> => {
  const { documents } = tinyStory({ id: 'pier', texts });
  return new Map(
    documents.map((document) => {
      const facts = { ...document.facts, rights: { licence: 'unknown', excerptWords: 60, ...rights[document.doc] } };
      return [document.doc, { document: { ...document, facts }, file: `seeds/pier/${document.doc}`, current: true }];
    }),
  );
};

const faults = (files: Record<string, string | Uint8Array>, rights: Partial<Rights> = { excerptWords: 20 }): string[] => {
  const gate = rightsGate(cited({ 'a.txt': article }, { 'a.txt': rights }).values());
  const found = Object.entries(files).flatMap(([file, text]) => gate.read(file, Buffer.from(text)));
  return [...found, ...gate.finish()].map(({ file, what }) => `${file}: ${what}`);
};

const fragment = (content: string) =>
  gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(JSON.stringify({ url: '/', content }))]));
const meta = (values: unknown) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(values)]));

const marked = words(30, 65).map((word, i) =>
  i === 4 ? `<mark>${word}</mark>,` : i === 7 ? `${word.slice(0, 3)}<b>${word.slice(3)}</b>` : word,
);

test.each<[string, string, string | Uint8Array]>([
  ['a page', 'x/index.html', `<p>Other words. ${prose(30, 65)} and others</p>`],
  ['marks within words', 'x/index.html', `<p>${marked.join(' ')}</p>`],
  ['one paragraph after another', 'x/index.html', `<p>${prose(30, 42)}</p>\n<p>${prose(42, 65)}</p>`],
  ['an attribute', 'x/index.html', `<p title="${prose(30, 65)}">other</p>`],
  ['a comment', 'x/index.html', `<!-- ${prose(30, 65)} -->`],
  ['entities', 'x/index.html', `<p>${prose(30, 65).replaceAll('a', '&#97;').replaceAll('u', '&#x75;')}</p>`],
  ['structured data', 'x/index.html', `<script type="application/ld+json">{"text":"\\u003cb>${prose(30, 65)}"}</script>`],
  ['capitals', 'x/index.html', `<p>${prose(30, 65).toUpperCase()}</p>`],
  ['JSON', 'x.json', JSON.stringify({ a: [{ text: prose(30, 65).replaceAll(' ', '\n') }] })],
  ['one string of JSON after another', 'x.json', JSON.stringify(words(30, 65))],
  ['HTML in JSON', 'feed.json', JSON.stringify({ content_html: `<p>${marked.join(' ')}</p>` })],
  ['JSON Lines', 'x.jsonl', `{"text":"other"}\n{"text":${JSON.stringify(prose(30, 65))}}\n`],
  [
    'a feed',
    'feed.xml',
    `<?xml version="1.0"?><content type="html">&lt;p&gt;${marked.join(' ').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}&lt;/p&gt;</content>`,
  ],
  ['character data', 'feed.xml', `<?xml version="1.0"?><content><![CDATA[${prose(30, 65)}]]></content>`],
  ['a table', 'x.csv', `id,text\n1,"${words(30, 65).join(', ')}"\n`],
  ['a text', 'llms.txt', prose(30, 65)],
  ['the search index, a page', 'pagefind/fragment/en_1.pf_fragment', fragment(prose(30, 65))],
  ['the search index, a menu', 'pagefind/filter/en_1.pf_filter', meta(['kind', [[prose(30, 65), [1]]]])],
])('%s with more words in a row than may be is named, with the source', (_, file, text) => {
  const [first = '', ...others] = faults({ [file]: text });
  expect(first).toMatch(
    new RegExp(`^${file}: 35 words in a row are those of seeds/pier/a\\.txt:[34]:\\d+ \\(“.+…”\\); its rights allow 20$`),
  );
  expect(others).toEqual([]);
});

test.each<[string, string, string | Uint8Array]>([
  ['as many words as may be', 'x/index.html', `<p>${prose(30, 50)}</p>`],
  [
    'what goes on from it by chance, or says who is quoted',
    'x/index.html',
    `<p>${prose(27, 30)} ${prose(30, 50)}. ${prose(50, 55)} is another matter</p>`,
  ],
  ['two excerpts with other words between', 'x/index.html', `<p>${prose(30, 48)} meanwhile ${prose(48, 66)}</p>`],
  ['names of fields', 'x.json', JSON.stringify(Object.fromEntries(words(30, 60).map((word) => [word, 1])))],
  ['a picture', 'x.png', prose(30, 60)],
])('%s is no fault', (_, file, text) => expect(faults({ [file]: text })).toEqual([]));

test('what the search index has of a page is the page, labels between excerpts left out', () => {
  const gate = rightsGate(cited({ 'a.txt': article }, { 'a.txt': { excerptWords: 20 } }).values());
  const indexed = { file: 'en_1.pf_fragment', bytes: fragment(`${prose(30, 45)} ${prose(45, 62)}`) };
  const read = (page: string) => gate.read('index.html', Buffer.from(page), indexed).filter(({ file }) => file === indexed.file).length;
  expect(read(`<p>${prose(30, 45)}</p><a>The Courier, 2 May</a><p>${prose(45, 62)}</p>`)).toBe(0);
  expect(read(`<p>${prose(30, 45)}</p><p>${prose(45, 61)}</p>`)).toBe(1);
});

test('more than a share of an article is a fault, in however many files it stands; the same words count once', () => {
  const files = { 'x.html': prose(0, 20), 'y.html': prose(40, 60), 'z.json': JSON.stringify(prose(0, 20)) };
  expect(faults(files, { excerptWords: 20, share: 0.34 })).toEqual([]);
  expect(faults(files, { excerptWords: 20, share: 0.3 })).toEqual([
    'seeds/pier/a.txt: 40 of its 120 words are on the site, in excerpts; its rights allow a share of 0.3 (36 words)',
  ]);
});

test('the whole article may stand where its rights say so, or where it is no longer than an excerpt', () => {
  expect(faults({ 'x.html': article }, { excerptWords: 100 })[0]).toContain('120 words in a row');
  expect(faults({ 'x.html': article }, { excerptWords: 120 })).toEqual([]);
  expect(faults({ 'x.html': article }, { excerptWords: 20, share: 0.1, fullText: true })).toEqual([]);
});

test('words that stand in two sources may be those of the one that allows more', () => {
  const texts = { 'a.txt': article, 'wire.txt': `Wire copy: ${prose(20, 70)}. The end of it.` };
  const read = (wire: Partial<Rights>) =>
    rightsGate(cited(texts, { 'a.txt': { excerptWords: 20 }, 'wire.txt': wire }).values()).read(
      'x.html',
      Buffer.from(`<p>${prose(30, 65)}</p>`),
    ).length;
  expect(read({ excerptWords: 40 })).toBe(0);
  expect(read({ excerptWords: 20 })).toBe(2);
});

test('agency copy with a few words beside it that only one of its sources has is still agency copy, with many it is not', () => {
  const texts = { 'a.txt': article, 'wire.txt': `Wire copy: ${prose(30, 70)}. The end of it.` };
  const read = (from: number) =>
    rightsGate(cited(texts, { 'a.txt': { excerptWords: 20 }, 'wire.txt': { excerptWords: 40 } }).values()).read(
      'x.html',
      Buffer.from(`<p>${prose(from, 65)}</p>`),
    ).length;
  expect([29, 23, 21, 10].map(read)).toEqual([0, 0, 1, 1]);
});

test('wherever a run stands and however long it is, it is found exactly when it is too long', () =>
  fc.assert(
    fc.property(
      fc.nat(80),
      fc.integer({ min: 15, max: 40 }),
      fc.nat(30),
      fc.constantFrom(' ', '\n', ' – ', '</b> <b>'),
      (from, length, before, space) => {
        const others = Array.from({ length: before }, (_, i) => `x${i}`).join(' ');
        const run = words(from, from + length).join(space === '</b> <b>' ? ' ' : space);
        expect(faults({ 'x.html': `${others}${space}<i>x</i> ${run} x` }, { excerptWords: 20 }).length).toBe(length > 28 ? 1 : 0);
      },
    ),
  ));

test('text that repeats itself does not cost the square of its length', () => {
  const monotone = 'again and again '.repeat(20_000);
  const gate = rightsGate(cited({ 'a.txt': monotone }, {}).values());
  expect(gate.read('x.html', Buffer.from(monotone)).length).toBeGreaterThan(0);
});
