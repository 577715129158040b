import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file below `path` (or `path` itself), sorted, so that the order of the file system never shows. */
const filesBelow = async (path: string): Promise<string[]> => {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null;
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/** Hex SHA-256 over strings, each closed off from the next. */
export const keyOf = (...parts: string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex');
};

/**
 * Hex SHA-256 over the names and bytes of all files below the paths: equal exactly when a run would read the same.
 * Names count relative to each path, so a moved folder keeps its fingerprint. Tests do not count.
 */
export const fingerprint = async (paths: string[]): Promise<string> => {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = await filesBelow(path);
    // A few at a time: one by one the disk would wait for us, all at once memory would hold them all.
    for (let at = 0; at < files.length; at += 64) {
      const read = files.slice(at, at + 64).map(async (file) => ({ file, bytes: await readFile(file) }));
      for (const { file, bytes } of await Promise.all(read)) {
        hash.update(`${relative(path, file)}\0${bytes.length}\0`).update(bytes);
      }
    }
  }
  return hash.digest('hex');
};
