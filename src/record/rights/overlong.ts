import type { Run } from './runs.ts';

/** What a source allows: how many of its words may stand in a row, and how many letters the shortest stretch of more of them has. */
export type Limited = { limit: number; leastLetters: number };

/**
 * So many words more may be those of an article: what stands beside an excerpt goes on from it by chance, or names who is quoted and how. That no
 * excerpt by itself is too long is checked where excerpts are recorded, to the word.
 */
export const beside = 8;

/**
 * Runs of more words than their source allows. Words that stand in a row in another source too, and may by its rights, are that source's: agency
 * copy is in many; what goes on beside them is counted as beside any excerpt. `wordsOf` counts the words of a run; it is asked only about those that
 * have the letters to be too long, and about their ends.
 */
export const overlong = (
  runs: readonly Run[],
  sources: readonly Limited[],
  wordsOf: (run: Run) => number,
): { run: Run; words: number }[] => {
  const counted = runs.flatMap((run) => {
    const source = sources[run.source];
    if (!source) return [];
    const words = run.to - run.from < source.leastLetters ? 0 : wordsOf(run);
    return [{ run, words, allowed: words <= source.limit + beside }];
  });
  const wordsFrom = (run: Run, from: number, to: number) => (to > from ? wordsOf({ ...run, from, to, at: run.at + from - run.from }) : 0);
  const covers = (one: Run, other: Run) =>
    one.source !== other.source &&
    one.from < other.to &&
    one.to > other.from &&
    wordsFrom(other, other.from, one.from) + wordsFrom(other, one.to, other.to) <= beside;
  return counted
    .filter(({ run, allowed }) => !allowed && !counted.some((other) => other.allowed && covers(other.run, run)))
    .map(({ run, words }) => ({ run, words }));
};
