import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { list, walk, writeAtomic, writeFiles } from './files.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'onrecord-files-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('walk finds files of all depths in code unit order, without hidden ones and links', async () => {
  for (const path of ['b/z.mdx', 'b/a/x.mdx', 'B.mdx', 'a.mdx', 'ä.mdx', '.hidden/x.mdx', 'b/.tmp']) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), '');
  }
  symlinkSync('/etc', join(dir, 'b', 'link'));
  expect(await walk(dir)).toEqual(['B.mdx', 'a.mdx', 'b/a/x.mdx', 'b/z.mdx', 'ä.mdx']);
  expect((await list(join(dir, 'b'))).map(({ name, folder, link }) => [name, folder, link])).toEqual([
    ['a', true, false],
    ['link', false, true],
    ['z.mdx', false, false],
  ]);
  expect(await walk(join(dir, 'nowhere'))).toEqual([]);
});

test('writeAtomic makes folders, replaces a whole file, keeps its permissions and leaves nothing beside it', async () => {
  const path = join(dir, 'claims', 'c-1.mdx');
  expect(await writeAtomic(path, 'old')).toBeNull();
  chmodSync(path, 0o640);
  expect(await writeAtomic(path, 'new')).toBeNull();
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(join(dir, 'claims'))).toEqual(['c-1.mdx']);
});

test('a read-only file keeps its bytes', async () => {
  const path = join(dir, 'page.mdx');
  writeFileSync(path, 'kept', { mode: 0o444 });
  expect(await writeAtomic(path, 'new')).toMatchObject({ file: path, what: 'the file could not be written (EACCES)' });
  expect(readFileSync(path, 'utf8')).toBe('kept');
  expect(readdirSync(dir)).toEqual(['page.mdx']);
});

test('of several files each that can be written is, and those that cannot are told of', async () => {
  writeFileSync(join(dir, 'kept.mdx'), 'kept', { mode: 0o444 });
  const files = ['a/one.mdx', 'kept.mdx', 'b/two.mdx'].map((path) => ({ path: join(dir, path), data: path }));
  expect(await writeFiles(files)).toMatchObject([{ file: join(dir, 'kept.mdx'), what: 'the file could not be written (EACCES)' }]);
  expect(await walk(dir)).toEqual(['a/one.mdx', 'b/two.mdx', 'kept.mdx']);
  expect(readFileSync(join(dir, 'kept.mdx'), 'utf8')).toBe('kept');
  expect(readdirSync(dir).sort()).toEqual(['a', 'b', 'kept.mdx']);
});

test('a folder where a file should be is a problem', async () => {
  mkdirSync(join(dir, 'page.mdx'));
  expect(await writeAtomic(join(dir, 'page.mdx'), 'new')).toMatchObject({
    what: expect.stringMatching(/could not be written \((EISDIR|ENOTEMPTY|EEXIST)\)/),
  });
  expect(readdirSync(dir)).toEqual(['page.mdx']);
});

/** Makes a folder a disk of 64 KB; false where the system does not let us. */
const madeTiny = (folder: string): boolean => {
  mkdirSync(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

test('on a full disk the old file stays, whole, and nothing is left beside it', async ({ skip }) => {
  const disk = join(dir, 'disk');
  skip(!madeTiny(disk), 'no right to mount a small disk');
  try {
    const path = join(disk, 'page.mdx');
    expect(await writeAtomic(path, 'kept')).toBeNull();
    expect(await writeAtomic(path, 'x'.repeat(200_000))).toMatchObject({
      file: path,
      what: 'the file could not be written (ENOSPC)',
      fix: 'free some space on the disk and run again; nothing was half-written',
    });
    expect(readFileSync(path, 'utf8')).toBe('kept');
    expect(readdirSync(disk)).toEqual(['page.mdx']);
    expect(await writeAtomic(path, 'new')).toBeNull();
  } finally {
    execFileSync('umount', [disk]);
  }
});
