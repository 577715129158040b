import type { ActorNode } from '../data/nodes.ts';
import type { Tie, TieKind } from './ties.ts';

/** Ties that the same claims show: who speak together do so about everyone together. */
export type TieSet = { from: ActorNode[]; to: ActorNode[]; kind: TieKind; claims: Tie['claims'] };

const idsOf = (nodes: readonly { id: string }[]): string => nodes.map(({ id }) => id).join(' ');

const each = (actors: ActorNode[]): ActorNode[] => [...new Set(actors)];

/** Everyone who says the same with the first of them. */
const company = (sets: TieSet[]): TieSet[] => {
  const [one] = sets;
  const [first, ...others] = each(sets.flatMap(({ from, to }) => [...from, ...to]));
  return one && first ? [{ ...one, from: [first], to: others }] : [];
};

/** One row for all who speak together, and one for all whom they speak of in the same claims; in the order of the ties. */
export const tieSets = (ties: readonly Tie[]): TieSet[] => {
  const sets = ties.map(({ from, to, kind, claims }): TieSet => ({ from: [from], to: [to], kind, claims }));
  const joined = (some: TieSet[], key: (set: TieSet) => string, join: (group: TieSet[]) => TieSet[]): TieSet[] =>
    [...Map.groupBy(some, (set) => `${set.kind} ${idsOf(set.claims)} ${key(set)}`).values()].flatMap(join);
  const merge = (group: TieSet[]): TieSet[] => {
    const [one] = group;
    return one ? [{ ...one, from: each(group.flatMap(({ from }) => from)), to: each(group.flatMap(({ to }) => to)) }] : [];
  };
  const bySpeakers = joined(
    sets,
    ({ kind, to }) => (kind === 'with' ? '' : idsOf(to)),
    (group) => (group[0]?.kind === 'with' ? company(group) : merge(group)),
  );
  return joined(bySpeakers, ({ from }) => idsOf(from), merge);
};
