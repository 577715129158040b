import type { Labelled } from './evidence.ts';
import { identify, type Old } from './identity.ts';

export type OldRecord = Labelled & {
  id: string;
  touched: boolean;
  orphaned: boolean;
  /** An editor has merged others into it. */
  merges: boolean;
};
/** Something to make a page of. Several items are one from the start, such as an actor of several stories. */
export type Candidate<T> = { id: string; evidence: Labelled[]; items: T[] };

/** A page to be. `id` is the old page's it goes on with, or `null` when it needs a new one like `proposed`. The first item names it. */
export type Settled<T> = { id: string | null; proposed: string; items: T[] };

/** `successor`: old page that has gone → index of the settled one that has most of its text. */
export type Settlement<T> = { settled: Settled<T>[]; successor: Map<string, number> };

const together = (evidence: readonly Labelled[]) => ({
  story: evidence[0]?.story ?? '',
  traces: evidence.flatMap(({ traces }) => traces),
  signs: evidence.flatMap(({ signs }) => signs),
});

/** Old pages as editors have merged them: the remaining page stands for all the text of those that joined it. */
const units = (olds: readonly OldRecord[], into: ReadonlyMap<string, string>): (Old & OldRecord)[] =>
  olds
    .filter(({ id }) => !into.has(id))
    .map((old) => ({ ...old, own: old.traces, ...together([old, ...olds.filter(({ id }) => into.get(id) === old.id)]) }));

type Group<T> = { page: (Old & OldRecord) | null; members: Candidate<T>[]; kept: Candidate<T> | null };

/** Puts the candidate first that the page was named after so far, or else the one that has most of it; the others keep their order. */
const namedFirst = <T>({ page, members, kept }: Group<T>): Candidate<T>[] => {
  const first = members.find(({ evidence }) => evidence.some(({ label }) => label === page?.label)) ?? kept;
  return first === null ? members : [first, ...members.filter((candidate) => candidate !== first)];
};

/**
 * Gives every candidate the page it goes on with. A candidate without one of its own joins the page that has most of its text when an
 * editor has merged others into that page, or the page that merges the id it would get: that is how a merge outlives the next run.
 */
export const settle = <T>(
  olds: readonly OldRecord[],
  into: ReadonlyMap<string, string>,
  candidates: readonly Candidate<T>[],
): Settlement<T> => {
  const pages = units(olds, into);
  const byId = new Map(pages.map((page) => [page.id, page]));
  const news = candidates.map(({ id, evidence }) => ({ id, ...together(evidence) }));
  const identity = identify(pages, news);
  const groups = new Map<string, Group<T>>();
  for (const [at, candidate] of candidates.entries()) {
    const kept = pages[identity.kept.get(at) ?? -1];
    const nearest = pages[identity.from.get(at) ?? -1];
    const page = kept ?? (nearest?.merges ? nearest : undefined) ?? byId.get(into.get(candidate.id) ?? '') ?? null;
    const key = page === null ? `new ${at}` : `page ${page.id}`;
    const group = groups.get(key) ?? { page, members: [], kept: null };
    group.members.push(candidate);
    if (kept) group.kept = candidate;
    groups.set(key, group);
  }
  const settled: Settled<T>[] = [];
  const settledAt = new Map<Candidate<T>, number>();
  for (const group of groups.values()) {
    const ordered = namedFirst(group);
    for (const member of ordered) settledAt.set(member, settled.length);
    settled.push({ id: group.page?.id ?? null, proposed: ordered[0]?.id ?? '', items: ordered.flatMap(({ items }) => items) });
  }
  const successor = new Map<string, number>();
  for (const [at, page] of pages.entries()) {
    const to = settledAt.get(candidates[identity.to.get(at) ?? -1] as Candidate<T>);
    if (to !== undefined) successor.set(page.id, to);
  }
  return { settled, successor };
};
