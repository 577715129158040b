import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../support/hash.ts';
import type { KeptSite } from '../build/kept-site.ts';
import { writeSearchIndex } from './write-search-index.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Site = { dist: string; kept: KeptSite };

const nothing = (): Site => ({ dist: mkdtempSync(join(folder, 'site-')), kept: { version: '', content: '', files: {} } });

const texts = Array.from({ length: 150 }, (_, n) => `ferry ${n} ${n % 3 ? 'harbour' : 'mayor'}`);

/** Writes a site of these texts and its index, after the one `before` it. */
const build = async (of: readonly string[], before: Site, cache: string): Promise<Site & { index: Record<string, string> }> => {
  const { dist } = nothing();
  const files: KeptSite['files'] = {};
  for (const [n, text] of of.entries()) {
    const file = `claims/${String(n).padStart(3, '0')}/index.html`;
    const html = `<!DOCTYPE html><html lang="en"><head></head><body><main data-pagefind-body>${text}</main></body></html>`;
    mkdirSync(join(dist, file, '..'), { recursive: true });
    writeFileSync(join(dist, file), html);
    files[file] = { hash: sha256(html), stamp: '', searched: true };
  }
  const written = await writeSearchIndex({ from: before.dist, kept: before.kept, to: dist, files }, join(folder, cache));
  const index = Object.fromEntries(Object.keys(written).map((file) => [file, readFileSync(join(dist, file), 'base64')]));
  const onDisk = readdirSync(join(dist, 'pagefind'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(onDisk).toHaveLength(Object.keys(written).length);
  return { dist, kept: { version: '', content: '', files: { ...files, ...written } }, index };
};

const shards = (cache: string): string[] => readdirSync(join(folder, cache)).sort();
const edited = texts.with(75, 'ferry pier');

test('after any history, the index of the same pages has the same bytes', async () => {
  const anew = await build(edited, nothing(), 'anew');
  const first = await build(texts, nothing(), 'cache');
  const before = shards('cache');
  const second = await build(edited, first, 'cache');
  expect(second.index).toEqual(anew.index);
  expect(shards('cache')).toEqual(shards('anew'));
  expect(shards('cache').filter((shard) => !before.includes(shard))).toHaveLength(1);
});

test('where no page changed, the index is taken over, if it is as it was left', async () => {
  const first = await build(texts, nothing(), 'first');
  const second = await build(texts, first, 'unused');
  expect(second).toMatchObject({ index: first.index, kept: first.kept });
  expect(readdirSync(folder)).not.toContain('unused');
  writeFileSync(join(second.dist, 'pagefind/facets.json'), 'changed');
  expect((await build(texts, second, 'first')).index).toEqual(first.index);
});

test('a kept shard that is not whole is made anew', async () => {
  const first = await build(texts, nothing(), 'broken');
  const [shard = '', ...more] = shards('broken');
  expect(more).not.toEqual([]);
  truncateSync(join(folder, 'broken', shard), 1000);
  expect((await build(texts, nothing(), 'broken')).index).toEqual(first.index);
});
