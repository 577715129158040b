import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'cborg';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byCodePoint } from './by-code-point.ts';
import { type Filter, formatVersion, type IndexFile, type Meta, pack, unpack, type Word } from './index-format.ts';
import { indexPages } from './index-pages.ts';
import { type MadeFile, mergeShards } from './merge-shards.ts';
import { packShard, type Shard } from './shard.ts';
import { readShard, writeShard } from './shard-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-search-'));
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

const vocabulary = [
  'ferry',
  'café',
  'cafe',
  'CAFÉ',
  'harbour',
  'mayors',
  'mayor',
  '2031',
  'ﬁve',
  '𝒳ray',
  'пристань',
  '港',
  'über',
  'uber',
  'ﬂag',
  '§12',
];

/** A page of as many words as its number has it; every third has a date, a field of its own or an odd weight. */
const page = (n: number): string => {
  const words = Array.from({ length: 3 + ((n * 7) % 40) }, (_, i) => vocabulary[(n * n + i * (1 + (n % 5))) % vocabulary.length]);
  const facts = [
    `<meta data-pagefind-filter="kind[content]" content="${['Claim', 'Actor', 'Événement'][n % 3]}">`,
    ...(n % 3 ? [] : [`<meta name="search:sort" data-pagefind-sort="date[content]" content="20${31 + ((n * 11) % 50)}-05 page ${n}">`]),
    ...(n > 20 && n < 30 ? [`<meta data-pagefind-meta="aside[content]" content="ferry café ${n}">`] : []),
    ...(n % 4 ? [] : [`<meta data-pagefind-meta="who[content]" content="Mayor Über">`]),
  ];
  const body =
    n === 17 ? '' : `<h1>Page ${n} café</h1><p>${words.join(' ')}</p><p data-pagefind-weight="${1 + (n % 3)}" id="p">ferry ${n}</p>`;
  return `<!DOCTYPE html><html lang="en"><head>${facts.join('')}</head><body><main data-pagefind-body>${body}</main></body></html>`;
};

/** The index names what it shows of these two by the same first digits of a hash. */
const alike = ['n4365/index.html', 'n4905/index.html'];

const files = [...Array.from({ length: 40 }, (_, n) => `a${String(n).padStart(2, '0')}/index.html`), ...alike];

const shardOf = async (of: readonly string[]): Promise<{ made: IndexFile[]; shard: Shard }> => {
  const { files: made, given } = await indexPages(folder, of);
  const key = of.join().replaceAll('/', '').slice(0, 100);
  writeShard(folder, key, packShard(made, given));
  return { made, shard: readShard(folder, key) ?? expect.fail('not kept') };
};

const written = (made: Iterable<MadeFile>) =>
  Object.fromEntries([...made].map(({ path, body }) => [path, Buffer.from(body()).toString('base64')]));

/** The index of all pages, of which those between two of `cuts` were indexed together. */
const mergedAt = async (cuts: readonly number[]) => {
  const shards: Shard[] = [];
  for (const [i, from] of [0, ...cuts].entries()) shards.push((await shardOf(files.slice(from, cuts[i] ?? files.length))).shard);
  return written(mergeShards(shards));
};

let pagefinds: IndexFile[];
let whole: Record<string, string>;

beforeAll(async () => {
  for (const [n, file] of files.entries()) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    const text = alike.includes(file) ? '<html lang="en"><body><main data-pagefind-body>ferry</main></body></html>' : page(n);
    writeFileSync(join(folder, file), text);
  }
  const { made, shard } = await shardOf(files);
  pagefinds = made;
  whole = written(mergeShards([shard]));
});

const content = (path: string): Uint8Array => Buffer.from(whole[path] ?? expect.fail(`no ${path}`), 'base64');
const only = (of: readonly string[], end: string): string => of.find((path) => path.endsWith(end)) ?? expect.fail(`no ${end}`);
const inOrder = <T extends [string, ...unknown[]]>(list: readonly T[]): T[] => list.toSorted((a, b) => byCodePoint(a[0], b[0]));

test.for([[[21]], [[1, 2, 3, 17, 18, 41]], [[5, 10, 15, 20, 25, 30, 35, 40]]])(
  'cut at %j, the index has the same bytes',
  async ([cuts = []]) => {
    expect(await mergedAt(cuts)).toEqual(whole);
  },
);

test('it says what the index says that Pagefind makes of all pages at once', () => {
  const theirs = (end: string) => pagefinds.filter(({ path }) => path.endsWith(end)).map(({ content }) => content);
  const [version, pages, chunks, filters, sorts, fields] = unpack(content(only(Object.keys(whole), '.pf_meta'))) as Meta;
  const meta = unpack(theirs('.pf_meta')[0] ?? Buffer.of()) as Meta;
  expect([version, pages, sorts, fields]).toEqual([meta[0], meta[1], meta[4], meta[5]]);
  const words = chunks.flatMap(([, , name]) => (unpack(content(`index/${name}.pf_index`)) as [Word[]])[0]);
  expect(words).toEqual(inOrder(theirs('.pf_index').flatMap((file) => (unpack(file) as [Word[]])[0])));
  const ours = filters.map(([, name]) => unpack(content(`filter/${name}.pf_filter`)) as Filter);
  expect(ours).toEqual(
    inOrder(theirs('.pf_filter').map((file) => unpack(file) as Filter)).map(([name, values]) => [name, inOrder(values)]),
  );
  const fragments = pagefinds
    .filter(({ path }) => path.startsWith('fragment/'))
    .map(({ path, content }) => [path, Buffer.from(content).toString('base64')]);
  expect(
    Object.entries(whole)
      .filter(([path]) => path.startsWith('fragment/'))
      .sort(),
  ).toEqual(fragments.sort());
  const entry = JSON.parse(Buffer.from(content('pagefind-entry.json')).toString()) as {
    languages: { en: { hash: string; page_count: number } };
  };
  const their = JSON.parse(Buffer.from(theirs('pagefind-entry.json')[0] ?? []).toString()) as typeof entry;
  const { hash } = entry.languages.en;
  expect(entry).toEqual({ ...their, languages: { en: { ...their.languages.en, hash } } });
  expect(Object.keys(whole)).toContain(`pagefind.${hash}.pf_meta`);
});

test('the pages are such as number things by first appearance, and two share the name of a fragment', () => {
  const [, pages, , , sorts, fields] = unpack(content(only(Object.keys(whole), '.pf_meta'))) as Meta;
  expect(pages.length).toBe(files.length - 1);
  expect(pages.filter(([hash]) => hash.startsWith('en_5bd1773')).map(([hash]) => hash)).toEqual(['en_5bd1773', 'en_5bd1773e']);
  expect(fields).toEqual(['aside', 'title', 'who']);
  expect(sorts.map(([name, list]) => [name, list.length])).toEqual([['date', 14]]);
  const words = Object.keys(whole)
    .filter((path) => path.startsWith('index/'))
    .flatMap((path) => (unpack(content(path)) as [Word[]])[0]);
  expect(words.find(([word]) => word === 'cafe')?.[2].map(([form]) => form)).toContain('café');
});

test('an index of another form is refused', () => {
  const file = (version: string) => [
    { path: 'pagefind.en_0123456789.pf_meta', content: pack(encode([version, [], [], [], [], []])) },
    { path: 'pagefind-entry.json', content: Buffer.from('{"languages":{}}') },
  ];
  const nowhere = { url: '/nowhere/', values: new Map() };
  expect(packShard(file(formatVersion), []).head.pages).toEqual([]);
  expect(() => packShard(file('9.9.9'), [])).toThrow('those of Pagefind 9.9.9');
  expect(() => packShard([...file(formatVersion), ...file(formatVersion)], [])).toThrow('several languages');
  expect(() => packShard(pagefinds, [nowhere])).toThrow('not where they were');
  expect(() => packShard(pagefinds, Array(files.length - 1).fill(nowhere))).toThrow('sorted by their date');
});

test('pages in two languages are refused', async () => {
  const { shard } = await shardOf(files.slice(0, 1));
  const other: Shard = { ...shard, entry: { languages: { de: { hash: '', wasm: null, page_count: 1 } } } };
  expect(() => [...mergeShards([shard, other])]).toThrow('one language only');
});

test('no pages make an index of nothing', () => expect(Object.keys(written(mergeShards([])))).toContain('facets.json'));
