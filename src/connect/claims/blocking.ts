import type { Word } from './words.ts';

const commonest = 200;
const faintest = 0.04;
const closest = 30;

/**
 * Pairs worth comparing (blocking): statements that share words which tell something, the `neighbours` most alike of each by weighted overlap.
 * Words in more than `commonest` statements only count once a rarer one has brought the pair together, so time stays near linear
 * in the number of statements. Pairs come as ascending indices, in order.
 */
export const candidatePairs = (
  statements: readonly (readonly Word[])[],
  weigh: (word: Word) => number,
  neighbours = closest,
): [number, number][] => {
  const weights = statements.map((words) => new Map(words.filter((word) => word.content).map((word) => [word.stem, weigh(word)])));
  const postings = new Map<string, number[]>();
  weights.forEach((stems, i) => {
    for (const stem of stems.keys()) {
      const list = postings.get(stem);
      if (list) list.push(i);
      else postings.set(stem, [i]);
    }
  });
  const length = weights.map((stems) => Math.sqrt([...stems.values()].reduce((sum, weight) => sum + weight * weight, 0)));
  const pairs = new Set<number>();
  const likeness = (i: number, j: number): number => {
    let sum = 0;
    for (const [stem, weight] of weights[i] ?? []) sum += weight * (weights[j]?.get(stem) ?? 0);
    return sum / ((length[i] ?? 1) * (length[j] ?? 1));
  };
  const shared = new Float64Array(statements.length);
  weights.forEach((stems, i) => {
    const touched: number[] = [];
    for (const [stem, weight] of stems) {
      const list = postings.get(stem) ?? [];
      if (list.length > commonest) continue;
      for (const j of list) {
        if (shared[j] === 0) touched.push(j);
        shared[j] = (shared[j] ?? 0) + (weight * (weights[j]?.get(stem) ?? 0)) / ((length[i] ?? 1) * (length[j] ?? 1));
      }
    }
    const alike = touched.length > 2 * neighbours ? touched.filter((j) => (shared[j] ?? 0) >= faintest) : touched;
    const nearest = alike
      .filter((j) => j !== i)
      .sort((x, y) => (shared[y] ?? 0) - (shared[x] ?? 0) || x - y)
      .slice(0, 2 * neighbours);
    for (const j of touched) shared[j] = 0;
    const best = nearest
      .map((j) => [j, likeness(i, j)] as const)
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, neighbours);
    for (const [j] of best) pairs.add(Math.min(i, j) * statements.length + Math.max(i, j));
  });
  return [...pairs].sort((x, y) => x - y).map((pair) => [Math.floor(pair / statements.length), pair % statements.length]);
};
