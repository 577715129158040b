import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
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

type Route = Parameters<Render>[0]['route'];

const page = (pathname: string) => ({ pathname, route: { type: pathname.endsWith('.json') ? 'endpoint' : 'page' } as Route });

/** A site of texts by address; `rendered` are the addresses that were made anew. */
const site = (texts: Record<string, string>) => {
  const rendered: string[] = [];
  const render: Render = async ({ pathname }, etag) => {
    const text = texts[pathname] ?? '';
    if (etag === text) return null;
    rendered.push(pathname);
    return { body: Buffer.from(`<main data-pagefind-body>${text}</main>`), etag: pathname.endsWith('.json') ? null : text };
  };
  return { rendered, render, paths: Object.keys(texts).map(page) };
};

const build = async (texts: Record<string, string>, from: string, files: KeptSite['files'] = {}) => {
  const { rendered, render, paths } = site(texts);
  const to = await folder();
  const told: [string, boolean][] = [];
  const indexed = async (file: string, same: boolean) => void told.push([file, same]);
  const written = await renderSite(paths, render, { from, to, kept: { version: '', files }, indexed });
  return { to, rendered, told, files: written };
};

const texts = { '/claims/b': 'b', '/claims/a': 'a', '/': 'front', '/404': 'none', '/claims/a.json': '{}' };

test('every address has its file, and search is told of pages in the order of their paths', async () => {
  const { files, to, told } = await build(texts, '');
  expect(Object.keys(files)).toEqual(['404.html', 'claims/a.json', 'claims/a/index.html', 'claims/b/index.html', 'index.html']);
  expect(await readFile(join(to, 'claims/a/index.html'), 'utf8')).toBe('<main data-pagefind-body>a</main>');
  expect(told).toEqual([
    ['claims/a/index.html', false],
    ['claims/b/index.html', false],
  ]);
});

test('only what changed is rendered, and the rest is what it was', async () => {
  const first = await build(texts, '');
  const second = await build({ ...texts, '/claims/b': 'new' }, first.to, first.files);
  expect(second.rendered).toEqual(['/claims/a.json', '/claims/b']);
  expect(second.told).toEqual([
    ['claims/a/index.html', true],
    ['claims/b/index.html', false],
  ]);
  const anew = await build({ ...texts, '/claims/b': 'new' }, '');
  expect(Object.keys(second.files)).toEqual(Object.keys(anew.files));
  for (const file of Object.keys(anew.files)) expect(await readFile(join(second.to, file))).toEqual(await readFile(join(anew.to, file)));
});

test('a file that somebody changed or took away is made anew', async () => {
  const first = await build(texts, '');
  await writeFile(join(first.to, 'claims/a/index.html'), 'mine');
  await rm(join(first.to, 'index.html'));
  const second = await build(texts, first.to, first.files);
  expect(second.rendered).toEqual(['/claims/a.json', '/claims/a', '/']);
  expect(await readFile(join(second.to, 'claims/a/index.html'), 'utf8')).toContain('>a<');
});
