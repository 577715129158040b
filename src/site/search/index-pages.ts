import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { IndexFile } from './index-format.ts';
import { type IndexedPage, searchedPart, sortValues } from './searched-part.ts';

/** Pages on their way to Pagefind, which works through them one after the other in a process of its own. */
const mostUnderway = 32;

const whole = (errors: readonly string[], file: string): void => {
  if (errors.length > 0) throw new Error(`${file} could not be indexed for search: ${errors.join('; ')}`);
};

/** All files that Pagefind makes of some pages of the site in `dist`, in that order, and what it was given; pages without a word are not in the index. */
export const indexPages = async (dist: string, pages: readonly string[]): Promise<{ files: IndexFile[]; given: IndexedPage[] }> => {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`the search index could not be started: ${errors.join('; ')}`);
  const underway = new Set<Promise<unknown>>();
  const given: Promise<IndexedPage>[] = [];
  for (const file of pages) {
    const content = searchedPart(readFileSync(join(dist, file), 'utf8'));
    const add = async () => {
      const { errors, file: added } = await index.addHTMLFile({ sourcePath: file, content });
      whole(errors, file);
      return { url: added.url, values: sortValues(content) };
    };
    const done = add().finally(() => underway.delete(done));
    underway.add(done);
    given.push(done);
    if (underway.size >= mostUnderway) await Promise.race(underway);
  }
  const all = await Promise.all(given);
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return { files, given: all };
};
