import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { sha256 } from '../../support/hash.ts';
import { foldersBelow } from '../build/folders.ts';
import { type KeptSite, takeOver, writeStamped } from '../build/kept-site.ts';
import type { IndexFile } from './index-format.ts';
import { settleIndex } from './settle-index.ts';

/** Pagefind's script with short names: a sixth less to send. */
const minified = async ({ path, content }: IndexFile): Promise<IndexFile> => {
  if (!path.endsWith('.js')) return { path, content };
  const { code } = await transform(Buffer.from(content).toString(), { minify: true, format: 'esm' });
  return { path, content: Buffer.from(code) };
};

/** The index in the making. `add` expects pages in the order of their paths; `write` gives what it wrote or took over. */
export type SearchIndex = {
  add: (file: string, same: boolean) => Promise<void>;
  write: (last: { from: string; kept: KeptSite }) => Promise<KeptSite['files']>;
};

const folder = 'pagefind';

/** Pages on their way to Pagefind, which works through them in a process of its own while others are rendered. */
const mostUnderway = 32;

const started = async () => {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
  return index;
};

/**
 * The search index of the site in `dist`, in the folder `pagefind/`. Pagefind cannot change an index, only make one from all pages: so the last one
 * is taken over while all pages are the same, and from the first that is not, a new one is made.
 */
export const searchIndexOf = (dist: string): SearchIndex => {
  const makeFolder = foldersBelow(dist);
  const pages: string[] = [];
  let index: ReturnType<typeof started> | undefined;
  let sent = 0;
  const underway = new Set<Promise<unknown>>();
  const send = async (): Promise<void> => {
    index ??= started();
    const { addHTMLFile } = await index;
    for (; sent < pages.length; sent++) {
      const file = pages[sent] as string;
      const content = await readFile(join(dist, file), 'utf8');
      const done = addHTMLFile({ sourcePath: file, content }).finally(() => underway.delete(done));
      underway.add(done);
      if (underway.size >= mostUnderway) await Promise.race(underway);
    }
  };
  const make = async (): Promise<KeptSite['files']> => {
    await send();
    await Promise.all(underway);
    const { files } = await (await (index as ReturnType<typeof started>)).getFiles();
    const written: KeptSite['files'] = {};
    for (const { path, content } of await Promise.all(settleIndex(files).map(minified))) {
      const file = `${folder}/${path}`;
      makeFolder(file);
      written[file] = { hash: sha256(content), stamp: writeStamped(join(dist, file), content) };
    }
    await pagefind.close();
    return written;
  };
  return {
    add: async (file, same) => {
      pages.push(file);
      if (index || !same) await send();
    },
    write: async ({ from, kept }) => {
      const before = Object.entries(kept.files).filter(([file]) => file.startsWith(`${folder}/`));
      const known = Object.values(kept.files).filter(({ searched }) => searched).length;
      const taken =
        !index &&
        known === pages.length &&
        before.length > 0 &&
        before.every(([file, { stamp }]) => {
          makeFolder(file);
          return takeOver(from, dist, file, stamp);
        });
      return taken ? Object.fromEntries(before) : make();
    },
  };
};
