import { candidatePairs } from './blocking.ts';
import { listOneGroup } from './enumeration.ts';
import { type Judgement, judge } from './judgement.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

// Nobody vouches for such a sentence but its outlet, so it must be nearer than a statement to a claim.
const nearest = 0.72;
const onTheWhole = 0.5;
// Only the very nearest can be near enough.
const neighbours = 10;

type Near = { group: number; score: number; conflict: Judgement['conflict'] };

/**
 * Which claims the sentences in outlets' own voices belong to: for each of `untold` the index of the group of `told` that says the same in
 * another document, `'list'` for one that lists countries which a statement of another document lists differently, else `null`. The groups
 * themselves stay as they are.
 */
export const carriedBy = (
  told: readonly Reading[],
  groupOf: readonly number[],
  untold: readonly Reading[],
  weigh: (word: Word) => number,
): (number | 'list' | null)[] => {
  if (told.length === 0) return untold.map(() => null);
  const all = [...told, ...untold];
  const words = all.map(({ assertion }) => assertion.words);
  const near = new Map<number, Near[]>();
  for (const [i, j] of candidatePairs(words, weigh, neighbours, told.length)) {
    const [a, b] = [all[i] as Reading, all[j] as Reading];
    if (a.assertion.statement.doc === b.assertion.statement.doc) continue;
    const { score, conflict } = judge(a, b);
    near.set(j, [...(near.get(j) ?? []), { group: groupOf[i] as number, score, conflict }]);
  }
  const lists = told.flatMap(({ assertion, list }) => (list ? [{ doc: assertion.statement.doc, list }] : []));
  return untold.map(({ assertion, list: own }, k) => {
    const found = near.get(told.length + k) ?? [];
    const groups = [...Map.groupBy(found, ({ group }) => group)].flatMap(([group, pairs]) => {
      const best = Math.max(...pairs.map(({ score }) => score));
      const mean = pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length;
      return best >= nearest && mean >= onTheWhole && pairs.every(({ conflict }) => conflict === null) ? [{ group, best }] : [];
    });
    const home = groups.sort((a, b) => b.best - a.best || a.group - b.group)[0];
    if (home) return home.group;
    return own && lists.some(({ doc, list }) => doc !== assertion.statement.doc && listOneGroup(own, list)) ? 'list' : null;
  });
};
