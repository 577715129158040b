import { searching as t } from '../search-text.ts';
import type { Counts } from './facet-options.ts';
import type { Facets } from './list-facets.ts';
import { fillFacet } from './show-results.ts';

/** The menus of the facets: filled from a small file of counts over all pages, or from those that a search left. */
export const facetMenus = (facets: HTMLSelectElement[], folder: string) => {
  let overall: Promise<Record<string, Counts>> | undefined;

  const load = async (): Promise<Record<string, Counts>> => {
    const response = await fetch(`${folder}facets.json`);
    const read = (await response.json()) as Facets;
    return Object.fromEntries(Object.entries(read).map(([name, values]) => [name, Object.fromEntries(values)]));
  };

  const fill = (counts: Record<string, Counts>): void => {
    for (const facet of facets) fillFacet(facet, counts[facet.name] ?? {}, t.allOf);
  };

  const fillOverall = async (): Promise<void> => {
    overall ??= load();
    fill(await overall);
  };

  /** Chooses values that the menus may not know yet. */
  const choose = (filters: Record<string, string>): void => {
    for (const facet of facets) {
      const value = filters[facet.name] ?? '';
      if (![...facet.options].some((option) => option.value === value)) facet.add(new Option(value, value));
      facet.value = value;
    }
  };

  return { fill, fillOverall, choose };
};
