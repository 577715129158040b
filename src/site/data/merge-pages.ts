import type { Content } from './read-content.ts';

/** Ids of pages that editors joined to another one → the id of that page. */
export type Merged = ReadonlyMap<string, string>;

type Mergeable = { id: string; front: { merge?: string[] | undefined } };

/**
 * What editors joined, at the end of each chain. The record stage has moved the records already; a page that still stands here
 * because its editor wrote in it is not published twice.
 */
export const mergedPages = ({ pages }: Content): Merged => {
  const all: Mergeable[] = [...pages.claims, ...pages.actors, ...pages.events];
  const next = new Map(all.flatMap(({ id, front }) => (front.merge ?? []).map((other) => [other, id] as const)));
  const end = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (let to = next.get(at); to !== undefined && !seen.has(at); to = next.get(at)) {
      seen.add(at);
      at = to;
    }
    return at;
  };
  return new Map([...next.keys()].map((id) => [id, end(id)] as const).filter(([from, to]) => from !== to));
};
