import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as astro from 'astro';
import { afterAll, expect, test } from 'vitest';
import { builtDist } from './built-site.ts';

const root = join(import.meta.dirname, '../../..');
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

test('the site has the bytes that Astro itself would have given it, in every file', { timeout: 180_000 }, async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'onrecord-astro-'));
  folders.push(outDir);
  await astro.build({ root, outDir, logLevel: 'silent' });
  const files = (await readdir(outDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1));
  const differ = files.filter((file) => !readFileSync(join(outDir, file)).equals(readFileSync(join(builtDist, file))));
  expect(differ).toEqual([]);
  expect(files.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(50);
});
