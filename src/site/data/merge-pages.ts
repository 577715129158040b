import type { Content } from './read-content.ts';
import type { Redirect } from './redirects.ts';
import { pathOf } from './page-kinds.ts';

type Mergeable = { id: string; front: { merge?: string[] | undefined; review?: string | undefined; record: object } };

/** Lists of both records end to end, without repeating an entry; anything else as the first has it. */
const joinRecords = <R extends object>(first: R, second: R): R => {
  const joined = Object.entries(first).map(([key, value]) => {
    const other = (second as Record<string, unknown>)[key];
    if (!Array.isArray(value) || !Array.isArray(other)) return [key, value];
    const seen = new Set(value.map((entry) => JSON.stringify(entry)));
    return [key, [...value, ...other.filter((entry) => !seen.has(JSON.stringify(entry)))]];
  });
  return Object.fromEntries(joined) as R;
};

/** `into` maps the id of a page that was joined to another to that other's id. */
const mergeKind = <P extends Mergeable>(pages: P[]): { pages: P[]; into: Map<string, string> } => {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const into = new Map<string, string>();
  for (const page of pages) for (const other of page.front.merge ?? []) if (other !== page.id && !into.has(page.id)) into.set(other, page.id);
  const merged = pages
    .filter(({ id }) => !into.has(id))
    .map((page) => {
      const others = (page.front.merge ?? []).flatMap((id) => byId.get(id) ?? []);
      const record = others.reduce((joined, { front }) => joinRecords(joined, front.record), page.front.record);
      return { ...page, front: { ...page.front, record } };
    });
  return { pages: merged, into };
};

/** Ids in records that mean another page than they say. */
export type Aliases = Record<'claims' | 'actors' | 'events', ReadonlyMap<string, string>>;

/** Does what editors decided: pages named in another's `merge` give their records to it, and their addresses lead there. */
export const mergePages = (content: Content): { content: Content; aliases: Aliases } => {
  const claims = mergeKind(content.pages.claims);
  const actors = mergeKind(content.pages.actors);
  const events = mergeKind(content.pages.events);
  const redirects = Object.entries({ claims, actors, events }).flatMap(([kind, { into }]) =>
    [...into].map(([from, to]): Redirect => ({ from: pathOf(kind as 'claims', from), to: pathOf(kind as 'claims', to) })),
  );
  return {
    content: {
      ...content,
      redirects: [...content.redirects, ...redirects],
      pages: { ...content.pages, claims: claims.pages, actors: actors.pages, events: events.pages },
    },
    aliases: { claims: claims.into, actors: actors.into, events: events.into },
  };
};
