import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A result kept on disk under a key that names everything it was made from; made anew when it is not there or cannot be read.
 * Keys are hex, so they are safe as file names.
 */
export const cached = async <T>(folder: string, key: string, make: () => Promise<T>): Promise<{ value: T; hit: boolean }> => {
  const path = join(folder, `${key}.json`);
  const kept = await readFile(path, 'utf8').then(
    (text) => JSON.parse(text) as T,
    () => undefined,
  );
  if (kept !== undefined) return { value: kept, hit: true };
  const value = await make();
  await mkdir(folder, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(value));
  await rename(unfinished, path);
  return { value, hit: false };
};
