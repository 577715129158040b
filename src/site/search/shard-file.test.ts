import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Word } from './index-format.ts';
import { packPages } from './page-lists.ts';
import type { PackedShard } from './shard.ts';
import { readShard, shardPath, writeShard } from './shard-file.ts';
import { packWords } from './shard-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-shards-'));
afterAll(() => rmSync(folder, { recursive: true }));

const words: Word[] = [
  [
    'berth',
    [
      [3, [1, 2], []],
      [1, [], [-1, 0]],
    ],
    [['bérth', [[3, [5], []]]]],
  ],
  ['bow', [], [['böw', [[0, [7], []]]]]],
];

const shard: PackedShard = {
  head: {
    entry: { languages: {} },
    fields: ['title'],
    pages: [['en_0123456', 5]],
    fragments: ['f'],
    filters: [['kind', [['Claim', [0]]]]],
    sorts: [],
    groups: [0, 98],
  },
  blobs: [packWords([]), packWords(words), Buffer.from('shown')],
};

writeShard(folder, 'kept', shard);

test('what was kept is what is read', () => {
  const { words: wordsOf, fragment, ...head } = readShard(folder, 'kept') ?? expect.fail('nothing was kept');
  expect(head).toEqual(shard.head);
  const expected = words.map(([word, pages, variants]) => [word, packPages(pages), variants.map(([form, its]) => [form, packPages(its)])]);
  expect([wordsOf(98), wordsOf(0), wordsOf(99)]).toEqual([expected, [], []]);
  expect(Buffer.from(fragment(0)).toString()).toBe('shown');
});

test('a file that is not whole, or not as it was written, is none', () => {
  const bytes = readFileSync(shardPath(folder, 'kept'));
  const damaged = Buffer.from(bytes);
  damaged[damaged.length - 2] = 0;
  for (const left of [damaged, bytes.subarray(0, 100), bytes.subarray(0, 64), Buffer.of()]) {
    writeFileSync(shardPath(folder, 'damaged'), left);
    expect(readShard(folder, 'damaged')).toBeNull();
  }
  expect(readShard(folder, 'unknown')).toBeNull();
});
