import { join } from 'node:path';
import { sha256 } from '../../support/hash.ts';
import { foldersBelow } from '../build/folders.ts';
import { type KeptFile, type KeptSite, stampOf, takeOver, writeStamped } from '../build/kept-site.ts';
import { type MadeFile, mergeShards } from './merge-shards.ts';
import { pageRuns } from './page-runs.ts';
import { isProgram, searchProgram } from './search-program.ts';
import { shardsOf } from './shards-of.ts';

const folder = 'pagefind/';

type Files = KeptSite['files'];

/** The site that was built last, what is known of it, the site to be, and the files of that. */
export type Searched = { from: string; kept: KeptSite; to: string; files: Files };

const searched = (files: Files) => Object.entries(files).flatMap(([file, { hash, searched }]) => (searched ? [{ file, hash }] : []));

/** Puts files of the index into the site, those that the last one had as it had them. */
const writer = ({ from, kept, to }: Searched) => {
  const makeFolder = foldersBelow(to);
  const written: Files = {};
  const take = (file: string, before: KeptFile): boolean => {
    makeFolder(file);
    const taken = takeOver(from, to, file, before.stamp);
    if (taken) written[file] = before;
    return taken;
  };
  return {
    written,
    put: ({ path, etag, body }: MadeFile): void => {
      const file = folder + path;
      const before = kept.files[file];
      if (before?.etag === etag && take(file, before)) return;
      makeFolder(file);
      const content = body();
      written[file] = { hash: sha256(content), stamp: writeStamped(join(to, file), content), etag };
    },
    /** All such files of the last site; false, and none of them, where it has none or one is not as it was left. */
    takeAll: (such: (path: string) => boolean): boolean => {
      const before = Object.entries(kept.files).filter(([file]) => file.startsWith(folder) && such(file.slice(folder.length)));
      const whole = before.length > 0 && before.every(([file, { stamp }]) => stampOf(join(from, file)) === stamp);
      return whole && before.every(([file, kept]) => take(file, kept));
    },
  };
};

/**
 * Makes the search index of a site whose pages are written, in its folder `pagefind/`, and gives what it wrote. Pagefind cannot change an index, only make
 * one: so it makes one of each run of pages, which is kept in `cache` for as long as they are the same, and those are put together here.
 */
export const writeSearchIndex = async (site: Searched, cache: string): Promise<Files> => {
  const { kept, to, files } = site;
  const pages = searched(files);
  const { written, put, takeAll } = writer(site);
  const same = JSON.stringify(pages) === JSON.stringify(searched(kept.files));
  if (same && takeAll(() => true)) return written;
  const names = pages.map(({ file }) => file);
  const [program, shards] = await Promise.all([
    takeAll(isProgram) ? [] : searchProgram(to, names),
    shardsOf(to, cache, pageRuns(pages, kept.version)),
  ]);
  for (const file of program) put(file);
  for (const file of mergeShards(shards)) put(file);
  return written;
};
