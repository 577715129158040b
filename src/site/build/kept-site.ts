import { closeSync, copyFileSync, fstatSync, linkSync, openSync, type Stats, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A file of the site as the last build wrote it: the hash of its bytes, and its size and time, by which a change to it would show. `etag` names all
 * that its page was made from, where the page tells; `searched` when the search index has it.
 */
export type KeptFile = { hash: string; stamp: string; etag?: string; searched?: true };

/**
 * What the last build wrote, by path below the site's folder. Good for as long as the program is of the same `version`. `content`: a name of the content
 * that it was made from, as it lay there.
 */
export type KeptSite = { version: string; content: string; files: Record<string, KeptFile> };

/** What was noted of the last build by the same version of the program; nothing where there is none. */
export const readKept = async (file: string, version: string): Promise<KeptSite> => {
  const nothing: KeptSite = { version, content: '', files: {} };
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text === '') return nothing;
  try {
    const kept = JSON.parse(text) as KeptSite;
    return kept.version === version ? kept : nothing;
  } catch {
    return nothing;
  }
};

export const writeKept = (file: string, kept: KeptSite): Promise<void> => writeFile(file, JSON.stringify(kept));

// Joined, as the name in unchanged.ts is: a string put together by adding keeps its parts beside it, and there is one for each file of the site.
const stamped = ({ size, mtimeMs }: Stats): string => [size, mtimeMs].join(' ');

/** Size and time of a file; empty where there is none. */
export const stampOf = (path: string): string => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? stamped(found) : '';
};

/** Writes a file, and gives its size and time. */
export const writeStamped = (path: string, body: Uint8Array): string => {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, body);
    return stamped(fstatSync(file));
  } finally {
    closeSync(file);
  }
};

/**
 * Puts a file of the site `from` into the site `to`, if it is as it was left: somebody may have changed it since, or taken it away. Both sites
 * then have one file on the disk, where the disk allows that: neither is ever written into.
 */
export const takeOver = (from: string, to: string, file: string, stamp: string): boolean => {
  const [old, now] = [join(from, file), join(to, file)];
  if (stampOf(old) !== stamp) return false;
  try {
    linkSync(old, now);
  } catch {
    copyFileSync(old, now);
    const { atime, mtime } = statSync(old);
    utimesSync(now, atime, mtime);
  }
  return true;
};
