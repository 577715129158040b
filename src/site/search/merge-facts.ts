import { byCodePoint } from './by-code-point.ts';
import type { Filter, Meta } from './index-format.ts';
import type { Placed } from './merge-words.ts';

/** Filters with the pages of all shards, in the order of their names, and of their values. */
export const mergedFilters = (placed: readonly Placed[]): Filter[] => {
  const filters = new Map<string, Map<string, number[]>>();
  for (const { shard, first } of placed) {
    for (const [name, values] of shard.filters) {
      const filter = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, filter);
      for (const [value, pages] of values) {
        const all = filter.get(value) ?? [];
        filter.set(value, all);
        for (const page of pages) all.push(first + page);
      }
    }
  }
  const inOrder = <T>(map: Map<string, T>): [string, T][] => [...map].sort(([a], [b]) => byCodePoint(a, b));
  return inOrder(filters).map(([name, values]) => [name, inOrder(values)]);
};

/** The pages of all shards as they are sorted by each of their values. */
export const mergedSorts = (placed: readonly Placed[]): Meta[4] => {
  const names = new Set(placed.flatMap(({ shard }) => shard.sorts.map(([name]) => name)));
  return [...names].sort(byCodePoint).map((name) => {
    const values = placed.flatMap(({ shard, first }) =>
      shard.sorts.flatMap(([of, pages]) => (of === name ? pages.map(([page, value]): [number, string] => [first + page, value]) : [])),
    );
    return [name, values.sort((a, b) => byCodePoint(a[1], b[1])).map(([page]) => page)];
  });
};
