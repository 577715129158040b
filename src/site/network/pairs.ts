import type { ActorNode, ClaimNode } from '../data/nodes.ts';
import type { Tie } from './ties.ts';

/** Two actors and what is between them: how many claims lead from `a` to `b` and back, and how many they put forward together. */
export type Pair = { a: ActorNode; b: ActorNode; there: number; back: number; together: number; answers: boolean };

/** Actors who stand in a picture, the most tied first, and the pairs of them that are joined by a line. */
export type Picked = { actors: ActorNode[]; pairs: Pair[] };

const pairsOf = (ties: readonly Tie[]): Pair[] => {
  const found = new Map<string, { a: ActorNode; b: ActorNode; ties: Tie[] }>();
  for (const tie of ties) {
    const [a, b] = tie.from.id < tie.to.id ? [tie.from, tie.to] : [tie.to, tie.from];
    const pair = found.get(`${a.id} ${b.id}`) ?? { a, b, ties: [] };
    found.set(`${a.id} ${b.id}`, pair);
    pair.ties.push(tie);
  }
  return [...found.values()].map(({ a, b, ties: between }) => {
    const leading = (from: ActorNode) => {
      const claims = between.filter((tie) => tie.kind !== 'with' && tie.from === from).flatMap((tie) => tie.claims);
      return new Set<ClaimNode>(claims).size;
    };
    const together = between.find(({ kind }) => kind === 'with')?.claims.length ?? 0;
    return { a, b, there: leading(a), back: leading(b), together, answers: !between.some(({ kind }) => kind === 'about') };
  });
};

const weight = ({ there, back, together }: Pair): number => there + back + together / 2;

/**
 * Whom a picture shows: the pairs of most claims, and all that is between their actors, as far as there is room. Only those whom the sources
 * name: of the others nobody can tell who they are.
 */
export const pickPairs = (ties: readonly Tie[], most: { actors: number; pairs: number }): Picked => {
  const named = pairsOf(ties.filter(({ from, to }) => from.named && to.named));
  const ordered = named.sort((x, y) => weight(y) - weight(x) || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1));
  const actors = new Map<ActorNode, number>();
  for (const pair of ordered) {
    const fresh = [pair.a, pair.b].filter((actor) => !actors.has(actor));
    if (actors.size + fresh.length <= most.actors)
      for (const actor of [pair.a, pair.b]) actors.set(actor, (actors.get(actor) ?? 0) + weight(pair));
  }
  const pairs = ordered.filter(({ a, b }) => actors.has(a) && actors.has(b)).slice(0, most.pairs);
  const joined = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const list = [...actors].filter(([actor]) => joined.has(actor)).sort(([x, m], [y, n]) => n - m || (x.id < y.id ? -1 : 1));
  return { actors: list.map(([actor]) => actor), pairs };
};
