import { sha256 } from '../../support/hash.ts';
import { byCodePoint } from './by-code-point.ts';
import { type Filter, formatVersion, fragmentUrl, type IndexFile, type Meta, type Page, unpack, type Word } from './index-format.ts';
import type { IndexedPage } from './searched-part.ts';
import { packWords, type ShardWord } from './shard-words.ts';

/** Pagefind's table of contents: one language is all that this site has. */
export type Entry = { languages: Record<string, { hash: string; wasm: string | null; page_count: number }>; [more: string]: unknown };

/**
 * What the index of a run of pages says of them, with their numbers within the run. `groups`: the first bytes of its words; `fragments`: hashes of what a
 * search shows of each page; `sorts`: pages that have a value to be sorted by, with it.
 */
export type ShardHead = {
  entry: Entry;
  fields: string[];
  pages: Page[];
  fragments: string[];
  filters: Filter[];
  sorts: [name: string, pages: [page: number, value: string][]][];
  groups: number[];
};

/** The index of a run of pages: `words` are a group's, in their order, `fragment` is the file for a page. */
export type Shard = ShardHead & { words: (group: number) => ShardWord[]; fragment: (page: number) => Uint8Array };

/** A shard to be kept: after its head come the words of each group, encoded, and the fragment of each page. */
export type PackedShard = { head: ShardHead; blobs: Uint8Array[] };

/** Words that do not begin with a letter are few: they are one group. */
const groupOf = ([word]: Word): number => (word < 'a' ? 0 : (Buffer.from(word)[0] ?? 0));

const refuse = (what: string): never => {
  throw new Error(`the search index could not be put together: ${what}; this needs Pagefind ${formatVersion}`);
};

const inOrder = <T extends [string, ...unknown[]]>(list: readonly T[]): T[] => list.toSorted((a, b) => byCodePoint(a[0], b[0]));

/** Pagefind leaves out pages without a word. */
const withWords = (given: readonly IndexedPage[], fragments: readonly Uint8Array[]): IndexedPage[] => {
  const urls = new Set(fragments.map(fragmentUrl));
  return given.filter(({ url }) => urls.has(url));
};

const wordless: Meta = [formatVersion, [], [], [], [], []];

/** Pagefind tells only which page comes before which: the values have to give the same. */
const sortsOf = (sorts: Meta[4], pages: readonly IndexedPage[]): ShardHead['sorts'] =>
  inOrder(sorts).map(([name, order]) => {
    const found = pages.flatMap(({ values }, page): [number, string][] => (values.has(name) ? [[page, values.get(name) ?? '']] : []));
    const sorted = found.toSorted((a, b) => byCodePoint(a[1], b[1]));
    const same = sorted.length === order.length && sorted.every(([page], at) => page === order[at]);
    return same ? [name, found] : refuse(`pages are not sorted by their ${name} as text`);
  });

/**
 * The index that Pagefind made of the pages it was given, in their order.
 * @throws when it is not of the form that is known here.
 */
export const packShard = (files: readonly IndexFile[], given: readonly IndexedPage[]): PackedShard => {
  const ending = (end: string) => files.filter(({ path }) => path.endsWith(end)).map(({ content }) => content);
  const entry = JSON.parse(Buffer.from(ending('pagefind-entry.json')[0] ?? '{}').toString()) as Entry;
  const metas = ending('.pf_meta').map((content) => unpack(content) as Meta);
  if (metas.length > 1) refuse('pages are in several languages');
  const [version, pages, , , sorts, fields] = metas[0] ?? wordless;
  if (version !== formatVersion) refuse(`its files are those of Pagefind ${version}`);
  const words = ending('.pf_index').flatMap((content) => (unpack(content) as [Word[]])[0]);
  const groups = Map.groupBy(inOrder(words), groupOf);
  const fragments = new Map(files.map(({ path, content }) => [path, content]));
  const shown = pages.map(([hash]) => fragments.get(`fragment/${hash}.pf_fragment`) ?? refuse('a page is missing'));
  const worded = given.length === pages.length ? given : withWords(given, shown);
  if (worded.length !== pages.length) refuse('pages are not where they were');
  const head: ShardHead = {
    entry,
    fields,
    pages,
    fragments: shown.map(sha256),
    filters: ending('.pf_filter').map((content) => unpack(content) as Filter),
    sorts: sortsOf(sorts, worded),
    groups: [...groups.keys()],
  };
  return { head, blobs: [...[...groups.values()].map(packWords), ...shown] };
};
