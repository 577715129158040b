import type { Counts } from './facet-options.ts';
import type { Order, SearchState } from './search-state.ts';

/** The part of Pagefind's API in the browser that the search page uses. */
export type PageData = { url: string; excerpt: string; meta: Record<string, string>; filters: Record<string, string[]> };
export type Found = { results: { id: string; data: () => Promise<PageData> }[]; filters: Record<string, Counts> };
type Pagefind = {
  options: (options: {
    baseUrl: string;
    noWorker: boolean;
    ranking: { pageLength: number; termFrequency: number; metaWeights: Record<string, number> };
  }) => Promise<void>;
  filters: () => Promise<Record<string, Counts>>;
  search: (query: string | null, options: { filters: Record<string, string>; sort: { date?: 'asc' | 'desc' } }) => Promise<Found>;
};

const sorts: Record<Order, { date?: 'asc' | 'desc' }> = { '': {}, newest: { date: 'desc' }, oldest: { date: 'asc' } };

export type Index = { search: (state: SearchState) => Promise<Found>; loadCounts: () => Promise<void> };

/** Loads the index's own script; `folder` is its address, `base` that of the site. */
export const openIndex = async (folder: string, base: string): Promise<Index> => {
  const script = `${folder}pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  // Long pages are those that many sources carry: nothing speaks for the short ones.
  // Whoever looks for a name wants the page of whom or what it names before all that is said there, and is said of it.
  const ranking = { pageLength: 0.1, termFrequency: 0.5, metaWeights: { name: 60, title: 1, who: 0, where: 0, when: 0 } };
  await pagefind.options({ baseUrl: base, noWorker: true, ranking });
  return {
    search: ({ words, filters, order }) => pagefind.search(words || null, { filters, sort: sorts[order] }),
    // With the filters loaded, every search counts what they would leave.
    loadCounts: async () => {
      await pagefind.filters();
    },
  };
};
