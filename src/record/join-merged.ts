import type { Piece } from './candidates.ts';
import type { Settled } from './settle.ts';

/** Settled things with the pages that they are on. */
type OnPages<T> = { settled: Settled<Piece<T>>[]; ids: string[] };

/**
 * Puts everything on the page that merges its own. `ids`: pages without merges, beside `settled`. `into`: merged pages, by the page they
 * joined. The page's own part stands first and names it.
 */
export const joinMerged = <T>(
  settled: readonly Settled<Piece<T>>[],
  ids: readonly string[],
  into: ReadonlyMap<string, string>,
): OnPages<T> => {
  const pages = new Map<string, { own: Piece<T>[]; joined: Piece<T>[] }>();
  for (const [at, { items }] of settled.entries()) {
    const raw = ids[at] ?? '';
    const id = into.get(raw) ?? raw;
    const page = pages.get(id) ?? { own: [], joined: [] };
    if (id === raw) page.own.push(...items);
    else page.joined.push(...items.map((item) => ({ ...item, from: raw })));
    pages.set(id, page);
  }
  return {
    settled: [...pages].map(([id, { own, joined }]) => ({ id, proposed: id, items: [...own, ...joined] })),
    ids: [...pages.keys()],
  };
};
