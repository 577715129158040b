import { type Evidence, identify, type Old } from './identity.ts';

export type OldRecord = Old;
/**
 * Something to make a page of. Several items are one from the start, such as an actor of several stories. `evidence`: of each; asked for only where
 * there are pages to compare it with.
 */
export type Candidate<T> = { id: string; evidence: () => Evidence[]; items: T[] };

/** A page to be. `id` is the old page's it goes on with, or `null` when it needs a new one like `proposed`. The first item names it. */
export type Settled<T> = { id: string | null; proposed: string; items: T[] };

/** `successor`: old page that has gone → index of the settled one that has most of its text. */
export type Settlement<T> = { settled: Settled<T>[]; successor: Map<string, number> };

const together = (evidence: readonly Evidence[]): Evidence => ({
  story: evidence[0]?.story ?? '',
  traces: evidence.flatMap(({ traces }) => traces),
  signs: evidence.flatMap(({ signs }) => signs),
});

/** Gives every candidate the page it goes on with, as if editors had decided nothing about which are one. */
export const settle = <T>(olds: readonly OldRecord[], candidates: readonly Candidate<T>[]): Settlement<T> => {
  if (olds.length === 0) return { settled: candidates.map(({ id, items }) => ({ id: null, proposed: id, items })), successor: new Map() };
  const news = candidates.map(({ id, evidence }) => ({ id, ...together(evidence()) }));
  const identity = identify(olds, news);
  // Of what a page has now and what it had, the first says where it went.
  const lost = olds.flatMap(({ id }, at) => (identity.to.has(at) ? [[id, identity.to.get(at) ?? -1] as const] : []));
  return {
    settled: candidates.map(({ id, items }, at) => ({ id: olds[identity.kept.get(at) ?? -1]?.id ?? null, proposed: id, items })),
    successor: new Map(lost.reverse()),
  };
};
