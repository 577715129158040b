import { byCodeUnit } from '../../support/files.ts';
import { type Filter, type IndexFile, type Meta, nameOf, pack, rename, unpack } from './index-format.ts';
import { listFacets } from './list-facets.ts';
import { splitChunks } from './split-chunks.ts';

/** Pagefind's own looks, which this site does not use. */
const unused = /^pagefind-(?!entry\.json)[\w-]+\.(js|css)$/;

const made = /\.pf_(meta|filter|index)$|^pagefind-entry\.json$/;

const settleFilter = ({ path, content }: IndexFile) => {
  const [name, values] = unpack(content) as Filter;
  const filter: Filter = [name, values.sort((a, b) => byCodeUnit(a[0], b[0]))];
  const packed = pack(filter);
  return { filter, from: nameOf(path), to: rename(nameOf(path), packed), content: packed };
};

/**
 * The same index with the same bytes on every run, in files that a search needs less of. Pagefind 1.5 writes filters in the order of a
 * hash table that is seeded anew each time: here their names and values are sorted, and the files that name them by hash follow.
 */
export const settleIndex = (files: readonly IndexFile[]): IndexFile[] => {
  const ending = (end: string) => files.filter(({ path }) => path.endsWith(end));
  const filters = ending('.pf_filter').map(settleFilter);
  const renamed = new Map(filters.map(({ from, to }) => [from, to]));
  const words = splitChunks(ending('.pf_index').toSorted((a, b) => byCodeUnit(a.path, b.path)));
  const metas = ending('.pf_meta').map(({ path, content }) => {
    const [version, pages, , named, sorts, ...rest] = unpack(content) as Meta;
    const inOrder = <T extends [string, ...unknown[]]>(list: T[]) => list.sort((a, b) => byCodeUnit(a[0], b[0]));
    const found = named.map(([name, hash]): [string, string] => [name, renamed.get(hash) ?? hash]);
    const meta = pack([version, pages, inOrder(words.chunks), inOrder(found), inOrder(sorts), ...rest]);
    const to = rename(nameOf(path), meta);
    renamed.set(nameOf(path), to);
    return { path: `pagefind.${to}.pf_meta`, content: meta };
  });
  const entries = ending('pagefind-entry.json').map(({ path, content }) => {
    const text = [...renamed].reduce((entry, [from, to]) => entry.replaceAll(from, to), Buffer.from(content).toString());
    return { path, content: Buffer.from(text) };
  });
  const facets = listFacets(filters.map(({ filter }) => filter).sort((a, b) => byCodeUnit(a[0], b[0])));
  return [
    ...files.filter(({ path }) => !unused.test(path) && !made.test(path)),
    ...filters.map(({ to, content }) => ({ path: `filter/${to}.pf_filter`, content })),
    ...words.files,
    ...metas,
    ...entries,
    { path: 'facets.json', content: Buffer.from(JSON.stringify(facets)) },
  ];
};
