import { byCodeUnit } from '../../support/files.ts';
import type { Filter } from './index-format.ts';

/** A facet's values with how many pages have each, those with most pages first. */
export type Facets = Record<string, [value: string, count: number][]>;

/** A longer menu is no help: whoever looks for a rarer value types it. */
const most = 100;

/** What the menus of the search page offer before anything is looked for, at a fraction of the weight of the index. */
export const listFacets = (filters: readonly Filter[]): Facets =>
  Object.fromEntries(
    filters.map(([name, values]) => [
      name,
      values
        .map(([value, pages]): [string, number] => [value, pages.length])
        .sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
        .slice(0, most),
    ]),
  );
