import type { SourceNode, StoryNode } from '../data/nodes.ts';

/** Two sources of a story, the earlier letter first, and how many claims both carry. */
export type Pair = { a: SourceNode; b: SourceNode; shared: number };

/** Up to twenty sources each pair has a page; the pages of more would grow with their square. */
export const mostPairs = 190;

/**
 * The pairs of sources that are compared, in the order of letters: all of them while there are few enough, else those that share most
 * claims, and none that share nothing. Linear in the carriers of each claim, squared.
 */
export const pairsOf = ({ sources, claims }: StoryNode): Pair[] => {
  const order = new Map(sources.map((source, i) => [source, i]));
  const shared = new Map<number, number>();
  const key = (i: number, j: number) => i * sources.length + j;
  for (const claim of claims) {
    const carrying = claim.sources.flatMap((source) => order.get(source) ?? []).sort((i, j) => i - j);
    carrying.forEach((i, at) => {
      for (const j of carrying.slice(at + 1)) shared.set(key(i, j), (shared.get(key(i, j)) ?? 0) + 1);
    });
  }
  const all = (sources.length * (sources.length - 1)) / 2 <= mostPairs;
  const keys = all
    ? sources.flatMap((_, i) => sources.slice(i + 1).map((__, j) => key(i, i + 1 + j)))
    : [...shared]
        .sort(([a, one], [b, two]) => two - one || a - b)
        .slice(0, mostPairs)
        .map(([pair]) => pair)
        .sort((a, b) => a - b);
  return keys.flatMap((pair) => {
    const [a, b] = [sources[Math.floor(pair / sources.length)], sources[pair % sources.length]];
    return a && b ? [{ a, b, shared: shared.get(pair) ?? 0 }] : [];
  });
};
