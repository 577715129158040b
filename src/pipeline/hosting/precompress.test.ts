import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { precompress } from './precompress.ts';

const folder = (files: Record<string, string>): string => {
  const dir = mkdtempSync(join(tmpdir(), 'onrecord-pack-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  mkdirSync(join(dir, 'a'));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(dir, path), text);
  return dir;
};
const page = '<p>The old pier will be closed.</p>'.repeat(100);
const site = { 'a/index.html': page, 'a/x.json': page, 'a/small.html': '<p>', 'a/x.png': page };

test('every text of a kilobyte and more has its copies, and they hold the same text', async () => {
  const dist = folder(site);
  expect(await precompress(dist, join(dist, 'none'))).toBe(2);
  expect(readdirSync(join(dist, 'a')).sort()).toEqual(
    ['index.html', 'index.html.br', 'index.html.gz', 'small.html', 'x.json', 'x.json.br', 'x.json.gz', 'x.png'].sort(),
  );
  const [br, gz] = ['br', 'gz'].map((ending) => readFileSync(join(dist, `a/index.html.${ending}`))) as [Buffer, Buffer];
  expect(brotliDecompressSync(br).toString()).toBe(page);
  expect(gunzipSync(gz).toString()).toBe(page);
  // No time, and no system, in what gzip says of itself (RFC 1952).
  expect([...gz.subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
});

test('what did not change is taken from the last site, what did is packed again', async () => {
  const last = folder({ ...site, 'a/index.html.br': 'kept', 'a/index.html.gz': 'kept', 'a/x.json.br': 'stale', 'a/x.json.gz': 'stale' });
  const dist = folder({ ...site, 'a/x.json': page + page });
  await precompress(dist, last);
  expect(readFileSync(join(dist, 'a/index.html.br'), 'utf8')).toBe('kept');
  expect(brotliDecompressSync(readFileSync(join(dist, 'a/x.json.br'))).toString()).toBe(page + page);
});
