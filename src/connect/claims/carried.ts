import { candidatePairs } from './blocking.ts';
import { listOneGroup } from './enumeration.ts';
import { type Judgement, judge } from './judgement.ts';
import { shifted } from './prior.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

// Nobody vouches for such a sentence but its outlet, so it must be nearer than a statement to a claim.
const nearest = 0.72;
const onTheWhole = 0.5;
// Only the very nearest can be near enough.
const neighbours = 10;

/** The group a sentence belongs to, and the statement that brought it there: its index, and how the two were judged. */
export type Home = { group: number; by: number; judgement: Judgement };

/**
 * Which claims the sentences in outlets' own voices belong to: for each of `untold` the group of `told` that says the same in
 * another document, `'list'` for one that lists countries which a statement of another document lists differently, else `null`. The groups
 * themselves stay as they are. `shift` moves the prior of the story (`priorShift`).
 */
export const carriedBy = (
  told: readonly Reading[],
  groupOf: readonly number[],
  untold: readonly Reading[],
  weigh: (word: Word) => number,
  shift: number,
): (Home | 'list' | null)[] => {
  if (told.length === 0) return untold.map(() => null);
  const all = [...told, ...untold];
  const words = all.map(({ assertion }) => assertion.words);
  const near = new Map<number, Home[]>();
  for (const [i, j] of candidatePairs(words, weigh, neighbours, told.length)) {
    const [a, b] = [all[i] as Reading, all[j] as Reading];
    if (a.assertion.statement.doc === b.assertion.statement.doc) continue;
    near.set(j, [...(near.get(j) ?? []), { group: groupOf[i] as number, by: i, judgement: shifted(judge(a, b), shift) }]);
  }
  const sources = new Map<number, Set<string>>();
  groupOf.forEach((group, i) => {
    sources.set(group, (sources.get(group) ?? new Set()).add(told[i]?.assertion.statement.doc ?? ''));
  });
  const lists = told.flatMap(({ assertion, list }) => (list ? [{ doc: assertion.statement.doc, list }] : []));
  return untold.map(({ assertion, list: own }, k) => {
    const found = near.get(told.length + k) ?? [];
    const homes = [...Map.groupBy(found, ({ group }) => group).values()].flatMap((pairs) => {
      const best = pairs.reduce((one, other) => (other.judgement.score > one.judgement.score ? other : one));
      // Of each source what is most alike: its headline may say but a part. One that shares nothing with the sentence was not even compared with it.
      const nearestOf = [...Map.groupBy(pairs, ({ by }) => told[by]?.assertion.statement.doc).values()].map((own) =>
        Math.max(...own.map(({ judgement }) => judgement.score)),
      );
      const asked = Math.min(neighbours, sources.get(best.group)?.size ?? 1);
      const mean = nearestOf.reduce((sum, score) => sum + score, 0) / Math.max(asked, nearestOf.length);
      return best.judgement.score >= nearest && mean >= onTheWhole && pairs.every(({ judgement }) => judgement.conflict === null)
        ? [best]
        : [];
    });
    const home = homes.sort((a, b) => b.judgement.score - a.judgement.score || a.group - b.group)[0];
    if (home) return home;
    return own && lists.some(({ doc, list }) => doc !== assertion.statement.doc && listOneGroup(own, list)) ? 'list' : null;
  });
};
