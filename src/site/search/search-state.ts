/** What a search asks for: all of it stands in the address of the page. */
export type SearchState = { words: string; filters: Record<string, string>; order: Order };

export type Order = '' | 'newest' | 'oldest';

const orderOf = (value: string | null): Order => (value === 'newest' || value === 'oldest' ? value : '');

/** Reads an address's query; parts that are no facet of `names` are left out. */
export const readState = (query: string, names: readonly string[]): SearchState => {
  const given = new URLSearchParams(query);
  const filters = names.flatMap((name) => {
    const value = given.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { words: (given.get('q') ?? '').trim(), filters: Object.fromEntries(filters), order: orderOf(given.get('order')) };
};

/** The query of an address, with its question mark; empty when nothing is asked. */
export const writeState = ({ words, filters, order }: SearchState): string => {
  const query = new URLSearchParams({ ...(words ? { q: words } : {}), ...filters, ...(order ? { order } : {}) }).toString();
  return query ? `?${query}` : '';
};
