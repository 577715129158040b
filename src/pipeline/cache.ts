import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a result is kept. */
export const fileOf = (folder: string, key: string): string => join(folder, `${key}.json`);

/** A result kept under a key; `undefined` when it is not there or cannot be read. Keys are hex, so they are safe as file names. */
export const fromCache = async <T>(folder: string, key: string): Promise<T | undefined> =>
  readFile(fileOf(folder, key), 'utf8')
    .then((text) => JSON.parse(text) as T)
    .catch(() => undefined);

/** Keeps a result under a key that names everything it was made from; where there is no room for it, it is made again another time. */
export const toCache = async (folder: string, key: string, value: unknown): Promise<void> => {
  const path = fileOf(folder, key);
  const unfinished = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, JSON.stringify(value));
    await rename(unfinished, path);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
};

/** A result from the cache, or made and kept. */
export const cached = async <T>(folder: string, key: string, make: () => Promise<T>): Promise<T> => {
  const kept = await fromCache<T>(folder, key);
  if (kept !== undefined) return kept;
  const value = await make();
  await toCache(folder, key, value);
  return value;
};
