import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../support/hash.ts';

/**
 * A file of the site as the last build wrote it. `etag` names all that its page was made from, where the page tells; `searched` when the search
 * index has it.
 */
export type KeptFile = { hash: string; etag?: string; searched?: true };

/** What the last build wrote, by path below the site's folder. Good for as long as the program is of the same `version`. */
export type KeptSite = { version: string; files: Record<string, KeptFile> };

/** What was noted of the last build by the same version of the program; nothing where there is none. */
export const readKept = async (file: string, version: string): Promise<KeptSite> => {
  const nothing: KeptSite = { version, files: {} };
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

/**
 * Puts a file of the site `from` into the site `to`, if it still has the bytes of `hash`: somebody may have changed it since, or taken it away.
 * Both sites then have one file on the disk, where the disk allows that: neither is ever written into.
 */
export const takeOver = (from: string, to: string, file: string, hash: string): boolean => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(from, file));
  } catch {
    return false;
  }
  if (sha256(bytes) !== hash) return false;
  try {
    linkSync(join(from, file), join(to, file));
  } catch {
    writeFileSync(join(to, file), bytes);
  }
  return true;
};
