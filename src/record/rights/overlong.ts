import type { Run } from './runs.ts';
import { type SourceLetters, wordsBetween } from './source-letters.ts';

/** A source and how many of its words may stand in a row. */
export type Limited = { letters: SourceLetters; limit: number };

/**
 * So many words more may be those of an article: what stands beside an excerpt goes on from it by chance, or names who is quoted and how. That no
 * excerpt by itself is too long is checked where excerpts are recorded, to the word.
 */
const beside = 8;

/**
 * Runs of more words than their source allows. Words that stand in a row in another source too, and may by its rights, are that source's: agency
 * copy is in many.
 */
export const overlong = (runs: readonly Run[], sources: readonly Limited[]): { run: Run; words: number }[] => {
  const counted = runs.flatMap((run) => {
    const source = sources[run.source];
    if (!source) return [];
    const words = wordsBetween(source.letters, run.at, run.at + run.to - run.from);
    return [{ run, words, allowed: words <= source.limit + beside }];
  });
  const covers = (one: Run, other: Run) => one.source !== other.source && one.from <= other.from && one.to >= other.to;
  return counted
    .filter(({ run, allowed }) => !allowed && !counted.some((other) => other.allowed && covers(other.run, run)))
    .map(({ run, words }) => ({ run, words }));
};
