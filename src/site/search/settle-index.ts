import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { byCodeUnit } from '../../support/files.ts';
import { sha256 } from '../../support/hash.ts';

/** A file of the search index, by its path below the index's folder. */
export type IndexFile = { path: string; content: Uint8Array };

type Filter = [name: string, values: [value: string, pages: number[]][]];
type Meta = [version: string, pages: unknown, chunks: unknown, filters: [name: string, hash: string][], ...rest: unknown[]];

const signature = Buffer.from('pagefind_dcd');

const unpack = (content: Uint8Array): unknown => decode(gunzipSync(content).subarray(signature.length));

const pack = (value: unknown): Uint8Array => gzipSync(Buffer.concat([signature, encode(value)]), { level: 9 });

/** The name within a path: a language and a hash, such as `en_956b501`. */
const nameOf = (path: string): string => path.replace(/^filter\/|^pagefind\.|\.pf_(filter|meta)$/g, '');

/** The same kind of name for new content. */
const rename = (path: string, content: Uint8Array): string => {
  const name = nameOf(path);
  const hash = name.lastIndexOf('_') + 1;
  return name.slice(0, hash) + sha256(content).slice(0, name.length - hash);
};

/** Pagefind's own looks, which this site does not use. */
const unused = /^pagefind-(?!entry\.json)[\w-]+\.(js|css)$/;

/**
 * The same index with the same bytes on every run. Pagefind 1.5 writes filters in the order of a hash table that is seeded anew
 * each time: here their names and values are sorted, and the files that name them by hash follow.
 */
export const settleIndex = (files: IndexFile[]): IndexFile[] => {
  const renamed = new Map<string, string>();
  const settled = files
    .filter(({ path }) => !unused.test(path) && !/\.pf_meta$|^pagefind-entry\.json$/.test(path))
    .map(({ path, content }) => {
      if (!path.endsWith('.pf_filter')) return { path, content };
      const [name, values] = unpack(content) as Filter;
      const sorted = pack([name, values.sort((a, b) => byCodeUnit(a[0], b[0]))]);
      const to = rename(path, sorted);
      renamed.set(nameOf(path), to);
      return { path: `filter/${to}.pf_filter`, content: sorted };
    });
  const metas = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map(({ path, content }) => {
      const [version, pages, chunks, filters, ...rest] = unpack(content) as Meta;
      const named = filters.map(([name, hash]) => [name, renamed.get(hash) ?? hash] as const).sort((a, b) => byCodeUnit(a[0], b[0]));
      const sorted = pack([version, pages, chunks, named, ...rest]);
      const to = rename(path, sorted);
      renamed.set(nameOf(path), to);
      return { path: `pagefind.${to}.pf_meta`, content: sorted };
    });
  const entries = files
    .filter(({ path }) => path === 'pagefind-entry.json')
    .map(({ path, content }) => {
      const text = [...renamed].reduce((entry, [from, to]) => entry.replaceAll(from, to), Buffer.from(content).toString());
      return { path, content: Buffer.from(text) };
    });
  return [...settled, ...metas, ...entries];
};
