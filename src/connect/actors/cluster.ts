/** What clustering needs to know of a judgement. */
export type Judged = { left: string; right: string; verdict: 'same' | 'different' | 'unsure'; score: number };

/** From here on a judgement of names stands on its own; below, it holds only when no rival comes near. */
const STRONG = 0.75;
/** A weak judgement must beat its best rival by this much. */
const MARGIN = 0.05;

type Sets = { find: (id: string) => string; union: (left: string, right: string) => boolean };

/** Disjoint sets that refuse a union which would put two ids judged different into one set. */
const constrainedSets = (different: [string, string][]): Sets => {
  const parent = new Map<string, string>();
  const apart = new Map<string, Set<string>>();
  const keepApart = (left: string, right: string): void => {
    const others = apart.get(left);
    if (others === undefined) apart.set(left, new Set([right]));
    else others.add(right);
  };
  for (const [left, right] of different) {
    keepApart(left, right);
    keepApart(right, left);
  }
  const find = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  const union = (left: string, right: string): boolean => {
    const [a, b] = [find(left), find(right)];
    if (a === b) return true;
    const [few, many] = (apart.get(a)?.size ?? 0) <= (apart.get(b)?.size ?? 0) ? [a, b] : [b, a];
    const fewApart = apart.get(few) ?? new Set<string>();
    for (const other of fewApart) if (find(other) === many) return false;
    for (const other of apart.get(many) ?? []) if (find(other) === few) return false;
    parent.set(few, many);
    if (fewApart.size > 0) apart.set(many, new Set([...(apart.get(many) ?? []), ...fewApart]));
    return true;
  };
  return { find, union };
};

const byScore = (a: Judged, b: Judged): number =>
  b.score - a.score || (a.left < b.left ? -1 : a.left > b.left ? 1 : a.right < b.right ? -1 : 1);

/**
 * Clusters as a pure function of judgements: strong ones first, best first, never joining what was judged different; then each weak
 * one, which says where its `left` belongs, unless a rival in another cluster comes near. Adding editors' judgements to the list is all it takes to apply them.
 * @param strong the score from which a judgement stands on its own
 * @returns the cluster's representative for every id.
 */
export const cluster = <J extends Judged>(
  ids: string[],
  judgements: J[],
  strong = STRONG,
): { clusterOf: Map<string, string>; applied: J[] } => {
  const sets = constrainedSets(judgements.filter(({ verdict }) => verdict === 'different').map(({ left, right }) => [left, right]));
  const positive = judgements.filter(({ verdict }) => verdict === 'same').sort(byScore);
  const applied = positive.filter(({ score, left, right }) => score >= strong && sets.union(left, right));
  const weak = positive.filter(({ score }) => score < strong);
  const rivals = Map.groupBy(positive, ({ left }) => left);
  for (const judgement of weak) {
    const { left, right, score } = judgement;
    const contested = rivals.get(left)?.some((rival) => rival.score > score - MARGIN && sets.find(rival.right) !== sets.find(right));
    if (!contested && sets.union(left, right)) applied.push(judgement);
  }
  return { clusterOf: new Map(ids.map((id) => [id, sets.find(id)])), applied };
};
