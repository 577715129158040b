/** A list of which a page shows the beginning, and the rest when a reader opens it. */
export type Folded<T> = { first: T[]; rest: T[] };

/** Fewer than these are not worth a click: the list is shown whole. */
const fewest = 3;

export const fold = <T>(list: T[], most: number): Folded<T> =>
  list.length < most + fewest ? { first: list, rest: [] } : { first: list.slice(0, most), rest: list.slice(most) };

/** The same for entries under headings; a heading whose entries are parted stands over both parts. */
export const foldGroups = <E, G extends { entries: E[] }>(groups: G[], most: number): Folded<G> => {
  const pairs = groups.flatMap((group) => group.entries.map((entry) => ({ group, entry })));
  const regroup = (some: typeof pairs): G[] => {
    const found = new Map<G, E[]>();
    for (const { group, entry } of some) {
      const entries = found.get(group);
      if (entries) entries.push(entry);
      else found.set(group, [entry]);
    }
    return [...found].map(([group, entries]) => ({ ...group, entries }));
  };
  const { first, rest } = fold(pairs, most);
  return { first: regroup(first), rest: regroup(rest) };
};

/** A list under headings that a page shows in part: folded, and what lies beyond, which is found elsewhere. */
export type Listed<G> = Folded<G> & { all: number; beyond: number };

/** `most` are open, `listed` are on the page at all: enough that a list which goes beyond is folded too. */
export const listGroups = <E, G extends { entries: E[] }>(groups: G[], most: number, listed: number): Listed<G> => {
  const count = (some: G[]) => some.reduce((sum, { entries }) => sum + entries.length, 0);
  const { first, rest } = foldGroups<E, G>(groups, listed);
  return { ...foldGroups<E, G>(first, most), all: count(groups), beyond: count(rest) };
};

/** The same for a list without headings. */
export const listItems = <T>(list: T[], most: number, listed: number): Listed<T> => ({
  ...fold(list.slice(0, listed), most),
  all: list.length,
  beyond: Math.max(0, list.length - listed),
});
