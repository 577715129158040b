import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** HTML pages of one kind: how many, and the bytes and links of the middle one. */
export type PageSizes = { pages: number; bytes: number; links: number };

/** What a program wrote: files, bytes and links in all, and its HTML pages by kind, which is the first folder of their path. */
export type Written = { files: number; bytes: number; links: number; kinds: Record<string, PageSizes> };

/** Pictures, and the files of search and of looks: only our build makes them. */
const apart = /^(unfurl|pagefind|_astro)\//;

/** Hugo sends whoever asks for a list's first page to the list. */
const sentOn = /\/page\/1\/index\.html$/;

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const kindOf = (file: string): string => {
  const folders = file.split('/').slice(0, -1);
  return folders.length === 0 ? 'front and others' : folders.length === 1 || folders.includes('page') ? 'lists' : (folders[0] ?? '');
};

/** Reads a built site. `all`: with what only our build makes. */
export const written = async (site: string, all: boolean): Promise<Written> => {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .filter((name) => all || !apart.test(name));
  const pages: { kind: string; bytes: number; links: number }[] = [];
  let bytes = 0;
  for (const name of names) {
    const { size } = await stat(join(site, name));
    bytes += size;
    if (!name.endsWith('.html') || sentOn.test(name)) continue;
    const links = (await readFile(join(site, name), 'utf8')).split(/<a\b/).length - 1;
    pages.push({ kind: kindOf(name), bytes: size, links });
  }
  const kinds = [...Map.groupBy(pages, ({ kind }) => kind)].map(([kind, all]): [string, PageSizes] => [
    kind,
    { pages: all.length, bytes: middle(all.map((page) => page.bytes)), links: middle(all.map((page) => page.links)) },
  ]);
  return {
    files: names.length,
    bytes,
    links: pages.reduce((sum, page) => sum + page.links, 0),
    kinds: Object.fromEntries(kinds.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};
