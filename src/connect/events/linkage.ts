/** How alike two members are, in 0–1; `apart` when they must not meet. Members that no link joins are not alike at all. */
export type Link = { left: number; right: number; score: number; apart: boolean };

type Edge = { sum: number; apart: boolean };
type Offer = { score: number; left: number; right: number; size: number };

const better = (a: Offer, b: Offer): boolean =>
  a.score > b.score || (a.score === b.score && (a.left < b.left || (a.left === b.left && a.right < b.right)));

/** A binary heap of offers, best first. */
const heap = () => {
  const items: Offer[] = [];
  const swap = (i: number, j: number): void => {
    const [a, b] = [items[i], items[j]];
    if (a !== undefined && b !== undefined) [items[i], items[j]] = [b, a];
  };
  const before = (i: number, j: number): boolean => {
    const [a, b] = [items[i], items[j]];
    return a !== undefined && b !== undefined && better(a, b);
  };
  return {
    push: (offer: Offer): void => {
      items.push(offer);
      for (let at = items.length - 1; at > 0 && before(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1);
    },
    pop: (): Offer | undefined => {
      const [best] = items;
      const last = items.pop();
      if (best === undefined || last === undefined || items.length === 0) return best;
      items[0] = last;
      for (let at = 0; ; ) {
        const child = before(2 * at + 2, 2 * at + 1) ? 2 * at + 2 : 2 * at + 1;
        if (!before(child, at)) return best;
        swap(at, child);
        at = child;
      }
    },
  };
};

/**
 * Average-linkage agglomerative clustering (UPGMA) over sparse links: clusters merge, the most alike first, while the mean of all their
 * members' pairwise scores is at least `enough` and no pair of members is apart. Each member counts by its weight: one that says little
 * should neither join nor part others. Time is that of the links, times a logarithm.
 * @returns the clusters, members ascending, ordered by their first member.
 */
export const linkage = (weights: number[], links: Link[], enough: number): number[][] => {
  const members = weights.map((_, at) => [at]);
  const weight = [...weights];
  const edges = weights.map(() => new Map<number, Edge>());
  const offers = heap();
  const offer = (a: number, b: number, { sum: total, apart }: Edge): void => {
    const [left, right] = a < b ? [a, b] : [b, a];
    const mean = total / ((weight[left] ?? 1) * (weight[right] ?? 1));
    if (!apart && mean >= enough)
      offers.push({ score: mean, left, right, size: (members[left]?.length ?? 0) + (members[right]?.length ?? 0) });
  };
  for (const { left, right, score, apart } of links) {
    const edge = { sum: score * (weights[left] ?? 1) * (weights[right] ?? 1), apart };
    edges[left]?.set(right, edge);
    edges[right]?.set(left, edge);
    offer(left, right, edge);
  }
  for (let best = offers.pop(); best !== undefined; best = offers.pop()) {
    const [kept, gone] = [members[best.left], members[best.right]];
    // An offer made before one of its sides grew is out of date: a newer one has been made.
    if (kept === undefined || gone === undefined || kept.length === 0 || gone.length === 0 || kept.length + gone.length !== best.size)
      continue;
    kept.push(...gone);
    weight[best.left] = (weight[best.left] ?? 0) + (weight[best.right] ?? 0);
    gone.length = 0;
    const mine = edges[best.left] ?? new Map<number, Edge>();
    mine.delete(best.right);
    for (const [other, edge] of edges[best.right] ?? []) {
      edges[other]?.delete(best.right);
      if (other === best.left) continue;
      const known = mine.get(other);
      const joined = { sum: edge.sum + (known?.sum ?? 0), apart: edge.apart || (known?.apart ?? false) };
      mine.set(other, joined);
      edges[other]?.set(best.left, joined);
    }
    edges[best.right]?.clear();
    for (const [other, edge] of mine) offer(best.left, other, edge);
  }
  return members.filter((cluster) => cluster.length > 0).map((cluster) => cluster.sort((a, b) => a - b));
};
