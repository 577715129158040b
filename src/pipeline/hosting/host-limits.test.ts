import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkHost } from './check-host.ts';
import { type Host, hostProblems, readHosts } from './host-limits.ts';

const about = { name: 'Tiny', source: 'https://tiny.example/limits', year: 2031 };
const found = (limits: Partial<Host>, files: Record<string, number>, redirects = 0) =>
  hostProblems(
    'dist',
    { ...about, ...limits },
    Object.entries(files).map(([path, bytes]) => ({ path, bytes })),
    redirects,
  ).map(({ file, what, warning }) => `${warning ? 'warning ' : ''}${file}: ${what}`);

const files = { 'index.html': 400, 'claims/a/index.html': 900, 'claims/a.json': 300, 'claims/b.json': 200, 'icon.png': 1000 };

test.each<[string, Partial<Host>, string[]]>([
  ['no limit', {}, []],
  ['files', { files: 4 }, ['dist: 5 files; Tiny takes 4']],
  ['nearly too many files', { files: 6 }, ['warning dist: 5 files; Tiny takes 6']],
  ['room for more files', { files: 7 }, []],
  ['files in a folder', { filesInFolder: 1 }, ['dist: 2 files in one folder; Tiny takes 1']],
  [
    'a large file',
    { fileBytes: 1100 },
    ['warning dist/claims/a/index.html: 900 bytes; Tiny takes 1,100', 'warning dist/icon.png: 1,000 bytes; Tiny takes 1,100'],
  ],
  ['a site too large', { siteBytes: 2000 }, ['dist: 2,800 bytes in all; Tiny takes 2,000']],
  ['a file too large to be compressed', { compressedBytes: 800 }, ['dist/claims/a/index.html: 900 bytes to compress; Tiny takes 800']],
])('%s', (_, limits, expected) => expect(found(limits, files)).toEqual(expected));

test('redirects are counted by their lines', () => {
  expect(found({ redirects: 10 }, files, 11)).toEqual(['dist/_redirects: 11 redirects; Tiny takes 10']);
});

test('every host says where its limits stand, and when that was read', async () => {
  for (const [id, host] of Object.entries(await readHosts())) {
    expect(host.source, id).toMatch(/^https:\/\//);
    expect(host.year, id).toBeGreaterThan(2020);
  }
});

test('a built site is measured; one that is not there, and a host nobody knows, are problems', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'onrecord-host-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  const said = async (host: string) => (await checkHost(dist, host)).map(({ what }) => what);
  expect(await said('netlify')).toEqual(['there is no built site']);
  writeFileSync(join(dist, '_redirects'), '/a /b 301\n'.repeat(2001));
  expect(await said('netlify')).toEqual([]);
  expect(await said('cloudflare-pages')).toEqual(['2,001 redirects; Cloudflare Pages takes 2,000']);
  expect(await said('netlfy')).toEqual(['there is no host `netlfy` (did you mean "netlify"?)']);
});
