import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Address } from './addresses.ts';
import type { KeptSite } from './kept-site.ts';
import { type Render, renderSite } from './render-site.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'onrecord-pages-'));
  folders.push(made);
  return made;
};

const addressOf = (file: string): Address => ({
  file,
  route: { type: file.endsWith('.html') ? 'page' : 'endpoint', segments: [], module: {} },
  params: {},
  props: {},
});

/** A site of texts by file; `rendered` are the files that were made anew. */
const site = (texts: Record<string, string>) => {
  const rendered: string[] = [];
  const render: Render = async ({ file }, etag) => {
    const text = texts[file] ?? '';
    if (etag === text) return null;
    rendered.push(file);
    return { body: Buffer.from(`<main data-pagefind-body>${text}</main>`), etag: file.endsWith('.json') ? null : text };
  };
  return { rendered, render, addresses: Object.keys(texts).map(addressOf) };
};

const build = async (texts: Record<string, string>, from: string, files: KeptSite['files'] = {}) => {
  const { rendered, render, addresses } = site(texts);
  const to = await folder();
  return { to, rendered, files: await renderSite(addresses, render, { from, to, kept: { version: '', content: '', files } }) };
};

const [a, b, data] = ['claims/a/index.html', 'claims/b/index.html', 'claims/a.json'];
const texts = { [b]: 'b', [a]: 'a', 'index.html': 'front', '404.html': 'none', [data]: '{}' };

test('every file is written, and those that search finds are marked', async () => {
  const { files, to } = await build(texts, '');
  expect(Object.keys(files)).toEqual(Object.keys(texts));
  expect(await readFile(join(to, a), 'utf8')).toBe('<main data-pagefind-body>a</main>');
  expect(Object.keys(files).filter((file) => files[file]?.searched)).toEqual([b, a]);
});

test('only what changed is rendered, and the rest is what it was', async () => {
  const first = await build(texts, '');
  const second = await build({ ...texts, [b]: 'new' }, first.to, first.files);
  expect(second.rendered).toEqual([b, data]);
  const anew = await build({ ...texts, [b]: 'new' }, '');
  expect(Object.keys(second.files)).toEqual(Object.keys(anew.files));
  for (const file of Object.keys(anew.files)) expect(await readFile(join(second.to, file))).toEqual(await readFile(join(anew.to, file)));
});

test('a file that somebody changed or took away is made anew', async () => {
  const first = await build(texts, '');
  await writeFile(join(first.to, a), 'mine');
  await rm(join(first.to, 'index.html'));
  const second = await build(texts, first.to, first.files);
  expect(second.rendered).toEqual([a, 'index.html', data]);
  expect(await readFile(join(second.to, a), 'utf8')).toContain('>a<');
});
