import { encode } from 'cborg';
import { sha256 } from '../../support/hash.ts';
import { byCodePoint } from './by-code-point.ts';
import { chunkWords } from './chunk-words.ts';
import { type Naming, namesIn } from './file-names.ts';
import { formatVersion, fragmentHash, type Meta, type Page, pack } from './index-format.ts';
import { listFacets } from './list-facets.ts';
import { mergedFilters, mergedSorts } from './merge-facts.ts';
import { mergedWords, type Placed } from './merge-words.ts';
import type { Entry, Shard } from './shard.ts';

/** A file of the index: `etag` tells whether its bytes are those that another build wrote, without making them. */
export type MadeFile = { path: string; etag: string; body: () => Uint8Array };

const union = <T>(shards: readonly Shard[], of: (shard: Shard) => readonly T[]): Set<T> => new Set(shards.flatMap(of));

/** Shards in the order of their pages, each in its place among all. */
const place = (shards: readonly Shard[], fields: readonly string[]): Placed[] => {
  let next = 0;
  return shards.map((shard) => {
    const first = next;
    next += shard.pages.length;
    return { shard, first, fields: shard.fields.map((field) => fields.indexOf(field)) };
  });
};

/** A file by the hash of what is in it. */
const packed = (named: Naming, folder: string, ending: string, content: Uint8Array): MadeFile & { name: string } => {
  const etag = sha256(content);
  const name = named(etag, () => etag);
  return { name, path: `${folder}/${name}.${ending}`, etag, body: () => pack(content) };
};

const text = (path: string, content: unknown): MadeFile => {
  const body = Buffer.from(JSON.stringify(content));
  return { path, etag: sha256(body), body: () => body };
};

const languageOf = (shards: readonly Shard[]): string => {
  const languages = union(shards, ({ entry }) => Object.keys(entry.languages));
  if (languages.size > 1) throw new Error(`the search index can be of one language only, and pages are in ${[...languages].join(', ')}`);
  return [...languages].join();
};

const entryOf = (shards: readonly Shard[], language: string, found: { hash: string; page_count: number }): Entry => {
  const { entry } = shards.find(({ entry }) => language in entry.languages) ?? { entry: { languages: {} } };
  const languages = Object.entries(entry.languages).map(([name, its]) => [name, { ...its, ...found }]);
  return { ...entry, languages: Object.fromEntries(languages) };
};

function* fragmentFiles(shards: readonly Shard[], language: string, pages: Page[]): Generator<MadeFile> {
  const named = namesIn(language);
  for (const shard of shards) {
    for (const [page, [hash, ...rest]] of shard.pages.entries()) {
      const body = () => shard.fragment(page);
      const name = named(hash.slice(language.length + 1), () => fragmentHash(body()));
      pages.push([name, ...rest] as Page);
      yield { path: `fragment/${name}.pf_fragment`, etag: shard.fragments[page] ?? '', body };
    }
  }
}

/**
 * The one index of all pages, from those of runs of them, in their order: the same that Pagefind would make of all at once, in smaller files, and the
 * same bytes wherever the runs begin and end. Files come one after the other; a group of words is read when its turn comes.
 */
export function* mergeShards(shards: readonly Shard[]): Generator<MadeFile> {
  const language = languageOf(shards);
  const fields = [...union(shards, ({ fields }) => fields)].sort(byCodePoint);
  const placed = place(shards, fields);
  const pages: Page[] = [];
  yield* fragmentFiles(shards, language, pages);
  const chunks: Meta[2] = [];
  const named = namesIn(language);
  for (const group of [...union(shards, ({ groups }) => groups)].sort((a, b) => a - b)) {
    for (const { from, to, content } of chunkWords(mergedWords(placed, group))) {
      const file = packed(named, 'index', 'pf_index', content);
      chunks.push([from, to, file.name]);
      yield file;
    }
  }
  const filters = mergedFilters(placed);
  const hashes: Meta[3] = [];
  for (const filter of filters) {
    const file = packed(named, 'filter', 'pf_filter', encode(filter));
    hashes.push([filter[0], file.name]);
    yield file;
  }
  const meta: Meta = [formatVersion, pages, chunks, hashes, mergedSorts(placed), fields];
  const content = encode(meta);
  const hash = `${language}_${sha256(content).slice(0, 10)}`;
  yield { path: `pagefind.${hash}.pf_meta`, etag: sha256(content), body: () => pack(content) };
  yield text('pagefind-entry.json', entryOf(shards, language, { hash, page_count: pages.length }));
  yield text('facets.json', listFacets(filters));
}
