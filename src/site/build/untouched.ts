import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../support/hash.ts';
import { foldersBelow } from './folders.ts';
import { type KeptSite, takeOver } from './kept-site.ts';

/**
 * All files below a folder: a `name` for them as they lie there, and about how many `bytes` they have together. The name is the hex SHA-256 over the
 * names, sizes and times of all, and none of their bytes. The time of the last change to a file or to what is known of it (`ctime`) cannot be set, so
 * that a file put back as it was counts as touched, and one that was changed never as untouched.
 */
export const touched = (folder: string): { name: string; bytes: number } => {
  let bytes = 0;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const stamps = files.map((file) => {
    const { size, mtimeMs, ctimeMs } = statSync(join(folder, file));
    bytes += size;
    return `${file}\0${size} ${mtimeMs} ${ctimeMs}\n`;
  });
  return { name: sha256(stamps.join('')), bytes };
};

/** Takes over the whole of the last site; false where a file of it is not as it was left. */
export const takeOverAll = ({ files }: KeptSite, from: string, to: string): boolean => {
  const makeFolder = foldersBelow(to);
  return Object.entries(files).every(([file, { stamp }]) => {
    makeFolder(file);
    return takeOver(from, to, file, stamp);
  });
};
