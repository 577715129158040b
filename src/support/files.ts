import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileProblem } from './file-problem.ts';
import { sha256 } from './hash.ts';
import type { Problem } from './problem.ts';

/** Sorts by UTF-16 code units: the same order on every machine, whatever its locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Names in one folder, sorted; hidden ones left out. A folder that is not there has none. */
export const list = async (dir: string): Promise<{ name: string; folder: boolean; link: boolean }[]> => {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) => ({ name: entry.name, folder: entry.isDirectory(), link: entry.isSymbolicLink() }))
      .sort((a, b) => byCodeUnit(a.name, b.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/** Every file under a folder as sorted paths relative to it, with `/` between the parts. Links are not followed, hidden names left out. */
export const walk = async (dir: string): Promise<string[]> => {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await list(join(dir, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.folder) folders.push(path);
      else if (!entry.link) found.push(path);
    }
  }
  return found.sort(byCodeUnit);
};

/** A file to be written. */
export type WholeFile = { path: string; data: string | Uint8Array };

/** Writes a new file beside the one it is for, whose permissions it gets, and forces it to the disk. Resolves to its path. */
const prepared = async ({ path, data }: WholeFile): Promise<string> => {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    const old = await stat(path).catch(() => undefined);
    // A rename would replace a file that its owner made read-only.
    if (old) await access(path, constants.W_OK);
    if (old && (old.mode & 0o200) === 0) throw Object.assign(new Error('read-only'), { code: 'EACCES' });
    const file = await open(temporary, 'w', old ? old.mode & 0o777 : 0o644);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    return temporary;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
};

/**
 * Writes files, each whole or not at all: into new files beside them, all forced to the disk at once, then renamed over the old ones in the order
 * given, then the folders forced. Makes the folders that are missing. A file that cannot be written is a problem and keeps its bytes.
 */
export const writeFiles = async (files: readonly WholeFile[]): Promise<Problem[]> => {
  const problems: Problem[] = [];
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  // One that cannot be made is told of with each of its files.
  for (const folder of folders) await mkdir(folder, { recursive: true }).catch(() => undefined);
  const ready = await Promise.allSettled(files.map(prepared));
  for (const [at, { path }] of files.entries()) {
    const made = ready[at];
    try {
      if (made?.status !== 'fulfilled') throw made?.reason;
      await rename(made.value, path).catch(async (error: unknown) => {
        await rm(made.value, { force: true }).catch(() => undefined);
        throw error;
      });
    } catch (error) {
      problems.push(fileProblem(path, 'written', error));
    }
  }
  for (const folder of folders) await syncFolder(folder);
  return problems;
};

/** Writes one file, whole or not at all, as `writeFiles` does. */
export const writeAtomic = async (path: string, data: string | Uint8Array): Promise<Problem | null> =>
  (await writeFiles([{ path, data }]))[0] ?? null;

/** Hidden, so that nothing reads it; short, whatever the name of the file is. */
const temporaryName = (name: string): string => `.${sha256(name).slice(0, 16)}.${process.pid}.onrecord-tmp`;

/**
 * Takes away what runs that were stopped while they wrote left in a folder and those below it. Only for whoever holds the lock: a
 * file that is just being written looks the same.
 */
export const removeUnfinished = async (dir: string): Promise<void> => {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || !/^\.[0-9a-f]{16}\.\d+\.onrecord-tmp$/.test(entry.name)) continue;
    await rm(join(entry.parentPath, entry.name), { force: true }).catch(() => undefined);
  }
};

/** Makes a rename last through a power cut. Some systems cannot open a folder; the file itself is safe there all the same. */
const syncFolder = async (dir: string): Promise<void> => {
  const folder = await open(dir, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
};
