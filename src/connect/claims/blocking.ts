import type { Word } from './words.ts';

const commonest = 200;
const faintest = 0.04;
const closest = 30;

/** The statements that hold a stem, and what it weighs in each. */
type Posting = { at: number[]; weights: number[] };

/** Weights of a wording's content stems as a vector of length 1. */
const unitOf = (words: readonly Word[], weigh: (word: Word) => number): Map<string, number> => {
  const unit = new Map<string, number>();
  for (const word of words) if (word.content) unit.set(word.stem, weigh(word));
  let squares = 0;
  for (const weight of unit.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  for (const [stem, weight] of unit) unit.set(stem, length === 0 ? 0 : weight / length);
  return unit;
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

const strong = 0.85;
const company = 12;

/**
 * Pairs that only a third statement brings together: both are much like it, and share too few words to have been paired. `scored` are the pairs
 * compared so far, with their score; of each statement the nearest `company` are looked at, so time stays linear. Ascending indices, in order.
 */
export const pairsByThirds = (scored: readonly { a: number; b: number; score: number }[], items: number): [number, number][] => {
  const key = (a: number, b: number): number => Math.min(a, b) * items + Math.max(a, b);
  const known = new Set(scored.map(({ a, b }) => key(a, b)));
  const near = new Map<number, { at: number; score: number }[]>();
  const add = (of: number, at: number, score: number) => {
    const list = near.get(of);
    if (list) list.push({ at, score });
    else near.set(of, [{ at, score }]);
  };
  for (const { a, b, score } of scored) {
    if (score < strong) continue;
    add(a, b, score);
    add(b, a, score);
  }
  const found = new Set<number>();
  for (const list of near.values()) {
    const nearest = list.sort((x, y) => y.score - x.score || x.at - y.at).slice(0, company);
    nearest.forEach(({ at: a }, i) => {
      for (const { at: b } of nearest.slice(0, i)) if (!known.has(key(a, b))) found.add(key(a, b));
    });
  }
  return [...found].sort((x, y) => x - y).map((pair) => [Math.floor(pair / items), pair % items]);
};
