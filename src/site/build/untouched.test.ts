import { mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { stampOf } from './kept-site.ts';
import { takeOverAll, touched } from './untouched.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'onrecord-untouched-'));
  folders.push(made);
  return made;
};

test('a file changed, added, taken away or renamed shows, even where its size and time are set back', async () => {
  const dir = await folder();
  await mkdir(join(dir, 'claims'));
  const [file, other] = [join(dir, 'claims/a.mdx'), join(dir, 'claims/b.mdx')];
  await writeFile(file, 'one');
  await utimes(file, 1, 1);
  const seen = [touched(dir).name];
  expect(touched(dir).name).toBe(seen[0]);
  for (const change of [
    () => writeFile(file, 'two').then(() => utimes(file, 1, 1)),
    () => writeFile(other, ''),
    () => rename(other, join(dir, 'c.mdx')),
    () => rm(join(dir, 'c.mdx')),
  ]) {
    await change();
    const now = touched(dir).name;
    expect(seen).not.toContain(now);
    seen.push(now);
  }
});

test('the last site is taken over whole or not at all', async () => {
  const [from, to, again] = await Promise.all([folder(), folder(), folder()]);
  await mkdir(join(from, 'claims/a'), { recursive: true });
  await writeFile(join(from, 'claims/a/index.html'), 'page');
  const kept = {
    version: '',
    content: '',
    files: { 'claims/a/index.html': { hash: '', stamp: stampOf(join(from, 'claims/a/index.html')) } },
  };
  expect(takeOverAll(kept, from, to)).toBe(true);
  expect(await readFile(join(to, 'claims/a/index.html'), 'utf8')).toBe('page');
  await writeFile(join(from, 'claims/a/index.html'), 'mine');
  expect(takeOverAll(kept, from, again)).toBe(false);
});
