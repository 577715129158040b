import type { Word } from './words.ts';

const commonest = 200;
const faintest = 0.04;
const closest = 30;

/** The statements that hold a stem, and what it weighs in each. */
type Posting = { at: number[]; weights: number[] };

/** Weights of a wording's content stems as a vector of length 1. */
const unitOf = (words: readonly Word[], weigh: (word: Word) => number): Map<string, number> => {
  const weights = new Map(words.filter((word) => word.content).map((word) => [word.stem, weigh(word)]));
  const length = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return new Map([...weights].map(([stem, weight]) => [stem, length === 0 ? 0 : weight / length]));
};

/**
 * Pairs worth comparing (blocking): statements that share words which tell something, the `neighbours` most alike of each by weighted overlap.
 * Words in more than `commonest` statements only count once a rarer one has brought the pair together, so time stays near linear
 * in the number of statements. Pairs come as ascending indices, in order. With `asking`, only the statements from that index on are paired, each
 * with statements before it.
 */
export const candidatePairs = (
  statements: readonly (readonly Word[])[],
  weigh: (word: Word) => number,
  neighbours = closest,
  asking = 0,
): [number, number][] => {
  const units = statements.map((words) => unitOf(words, weigh));
  const postings = new Map<string, Posting>();
  units.slice(0, asking === 0 ? undefined : asking).forEach((unit, i) => {
    for (const [stem, weight] of unit) {
      const posting = postings.get(stem) ?? { at: [], weights: [] };
      posting.at.push(i);
      posting.weights.push(weight);
      postings.set(stem, posting);
    }
  });
  const pairs = new Set<number>();
  const cosine = (i: number, j: number): number => {
    let sum = 0;
    for (const [stem, weight] of units[i] ?? []) sum += weight * (units[j]?.get(stem) ?? 0);
    return sum;
  };
  const shared = new Float64Array(statements.length);
  units.forEach((unit, i) => {
    if (i < asking) return;
    const touched: number[] = [];
    for (const [stem, weight] of unit) {
      const { at, weights } = postings.get(stem) ?? { at: [], weights: [] };
      if (at.length > commonest) continue;
      for (let k = 0; k < at.length; k++) {
        const j = at[k] as number;
        if (shared[j] === 0) touched.push(j);
        shared[j] = (shared[j] as number) + weight * (weights[k] as number);
      }
    }
    const alike = touched.length > 2 * neighbours ? touched.filter((j) => (shared[j] ?? 0) >= faintest) : touched;
    const nearest = alike
      .filter((j) => j !== i)
      .sort((x, y) => (shared[y] ?? 0) - (shared[x] ?? 0) || x - y)
      .slice(0, 2 * neighbours);
    for (const j of touched) shared[j] = 0;
    const best = nearest
      .map((j) => [j, cosine(i, j)] as const)
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, neighbours);
    for (const [j] of best) pairs.add(Math.min(i, j) * statements.length + Math.max(i, j));
  });
  return [...pairs].sort((x, y) => x - y).map((pair) => [Math.floor(pair / statements.length), pair % statements.length]);
};
