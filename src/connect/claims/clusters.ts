/**
 * A scored pair of items, by index. `blocked` pairs may never share a cluster, whatever their score; `certain` ones do, unless that would
 * bring a blocked pair together.
 */
export type Edge = { a: number; b: number; score: number; blocked: boolean; certain?: boolean };

type Cluster = { members: number[]; links: Map<number, { sum: number; linked: number; blocked: boolean }> };
// What a pair without a link takes from the mean.
const stranger = 0.15;

type Candidate = { a: number; b: number; mean: number };

const before = (x: Candidate, y: Candidate): boolean => x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b)));

/** Binary heap with the best candidate at the root. */
const push = (heap: Candidate[], item: Candidate): void => {
  heap.push(item);
  let i = heap.length - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!before(item, heap[parent] as Candidate)) break;
    heap[i] = heap[parent] as Candidate;
    i = parent;
  }
  heap[i] = item;
};

const pop = (heap: Candidate[]): Candidate | undefined => {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1] as Candidate, heap[child] as Candidate)) child++;
    if (!before(heap[child] as Candidate, last)) break;
    heap[i] = heap[child] as Candidate;
    i = child;
  }
  heap[i] = last;
  return top;
};

/**
 * Average-link agglomerative clustering under cannot-link constraints (Davidson and Ravi 2005) over a sparse graph: a pair without
 * an edge counts as score 0. Certain pairs join first. Then clusters join, the most alike first, while their mean score reaches `threshold` and no pair is blocked.
 * Ties go to the lowest indices, so the result depends on the order of the items only through equal scores.
 * Time O(E log E) for E edges. Returns the clusters with ascending members, by first member.
 */
export const averageLink = (items: number, edges: readonly Edge[], threshold: number): number[][] => {
  const clusters: (Cluster | null)[] = Array.from({ length: items }, (_, i) => ({ members: [i], links: new Map() }));
  const home = clusters.map((_, i) => i);
  const heap: Candidate[] = [];
  const mean = (a: number, b: number): number | null => {
    const left = clusters[a];
    const right = clusters[b];
    const link = left?.links.get(b);
    if (!left || !right || !link || link.blocked) return null;
    const pairs = left.members.length * right.members.length;
    return (link.sum - stranger * (pairs - link.linked)) / pairs;
  };
  const offer = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x];
    const value = mean(a, b);
    if (value !== null && value >= threshold) push(heap, { a, b, mean: value });
  };
  for (const { a, b, score, blocked } of edges) {
    clusters[a]?.links.set(b, { sum: score, linked: 1, blocked });
    clusters[b]?.links.set(a, { sum: score, linked: 1, blocked });
  }
  const merge = (a: number, b: number): void => {
    const left = clusters[a] as Cluster;
    const right = clusters[b] as Cluster;
    for (const member of right.members) home[member] = a;
    left.members.push(...right.members);
    left.links.delete(b);
    for (const [other, link] of right.links) {
      const neighbour = clusters[other];
      if (other === a || !neighbour) continue;
      const own = left.links.get(other);
      const joined = {
        sum: (own?.sum ?? 0) + link.sum,
        linked: (own?.linked ?? 0) + link.linked,
        blocked: (own?.blocked ?? false) || link.blocked,
      };
      left.links.set(other, joined);
      neighbour.links.delete(b);
      neighbour.links.set(a, joined);
    }
    clusters[b] = null;
  };
  const sure = edges.filter(({ certain, blocked }) => certain === true && !blocked);
  for (const edge of sure.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [a, b] = [home[edge.a] as number, home[edge.b] as number].sort((x, y) => x - y) as [number, number];
    if (a !== b && !clusters[a]?.links.get(b)?.blocked) merge(a, b);
  }
  clusters.forEach((cluster, a) => {
    for (const b of cluster?.links.keys() ?? []) if (a < b) offer(a, b);
  });
  for (let best = pop(heap); best; best = pop(heap)) {
    const { a, b } = best;
    // A candidate from before a merge: its value has changed or one of its clusters is gone.
    if (mean(a, b) !== best.mean) continue;
    merge(a, b);
    for (const other of clusters[a]?.links.keys() ?? []) offer(a, other);
  }
  return clusters.flatMap((cluster) => (cluster ? [cluster.members.sort((x, y) => x - y)] : []));
};
