import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { expect, test } from 'vitest';
import { settleIndex } from './settle-index.ts';

const pack = (value: unknown) => gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), encode(value)]));
const unpack = (content: Uint8Array) => decode(gunzipSync(content).subarray(12));

/** An index with two filters, as Pagefind might write it on one run or another. */
const index = (values: [string, number[]][], filters: [string, string][]) => [
  { path: 'fragment/en_1.pf_fragment', content: Buffer.from('x') },
  { path: 'pagefind-ui.js', content: Buffer.from('x') },
  { path: 'filter/en_aaaaaaa.pf_filter', content: pack(['kind', values]) },
  { path: 'filter/en_bbbbbbb.pf_filter', content: pack(['date', [['2031', [1]]]]) },
  { path: 'pagefind.en_0123456789.pf_meta', content: pack(['1.5.2', [], [], filters, [], ['title']]) },
  { path: 'pagefind-entry.json', content: Buffer.from('{"languages":{"en":{"hash":"en_0123456789"}}}') },
];

const one = settleIndex(
  index(
    [
      ['Claim', [0, 1]],
      ['Actor', [2]],
    ],
    [
      ['kind', 'en_aaaaaaa'],
      ['date', 'en_bbbbbbb'],
    ],
  ),
);
const other = settleIndex(
  index(
    [
      ['Actor', [2]],
      ['Claim', [0, 1]],
    ],
    [
      ['date', 'en_bbbbbbb'],
      ['kind', 'en_aaaaaaa'],
    ],
  ),
);

test('the order in which filters came leaves no trace', () => expect(one).toEqual(other));

test('the names by which files find each other still lead to them', () => {
  const find = (pattern: RegExp) => one.find(({ path }) => pattern.test(path));
  const meta = find(/\.pf_meta$/);
  const filters = (unpack(meta?.content ?? Buffer.of()) as unknown[])[3] as [string, string][];
  expect(filters.map(([name]) => name)).toEqual(['date', 'kind']);
  for (const [name, hash] of filters) {
    const filter = one.find(({ path }) => path === `filter/${hash}.pf_filter`);
    expect((unpack(filter?.content ?? Buffer.of()) as unknown[])[0]).toBe(name);
  }
  expect(Buffer.from(find(/entry\.json$/)?.content ?? []).toString()).toContain(meta?.path.replace(/^pagefind\.|\.pf_meta$/g, ''));
});

test('files that the site does not use are left out', () => {
  expect(one.map(({ path }) => path).filter((path) => path.endsWith('.js'))).toEqual([]);
  expect(one.map(({ path }) => path)).toContain('fragment/en_1.pf_fragment');
});
