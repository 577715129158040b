import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { number, type Row } from './table.ts';

/** HTML pages of one kind: how many, and the bytes and links of the middle one. */
export type PageSizes = { pages: number; bytes: number; links: number };

/** What a program wrote: files and bytes in all, and its HTML pages by kind, which is the first folder of their path. */
export type Written = { files: number; bytes: number; kinds: Record<string, PageSizes> };

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
  const found = new Map<string, { bytes: number; links: number }[]>();
  let bytes = 0;
  for (const name of names) {
    const { size } = await stat(join(site, name));
    bytes += size;
    if (!name.endsWith('.html') || sentOn.test(name)) continue;
    const links = (await readFile(join(site, name), 'utf8')).split(/<a\b/).length - 1;
    const kind = kindOf(name);
    found.set(kind, [...(found.get(kind) ?? []), { bytes: size, links }]);
  }
  const kinds = [...found].map(([kind, pages]): [string, PageSizes] => [
    kind,
    { pages: pages.length, bytes: middle(pages.map((page) => page.bytes)), links: middle(pages.map(({ links }) => links)) },
  ]);
  return { files: names.length, bytes, kinds: Object.fromEntries(kinds.sort(([a], [b]) => (a < b ? -1 : 1))) };
};

/** Ours beside another's, kind by kind. */
export const sizeRows = (ours: Written, theirs: Written): Row[] =>
  Object.entries(ours.kinds).map(([kind, { pages, bytes, links }]) => {
    const other = theirs.kinds[kind] ?? { pages: 0, bytes: 0, links: 0 };
    return [kind, number(pages), number(other.pages), number(bytes), number(other.bytes), number(links), number(other.links)];
  });
