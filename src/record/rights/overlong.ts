import type { Letters } from './letters.ts';
import type { Run } from './runs.ts';
import { type SourceLetters, wordsBetween } from './source-letters.ts';

/** A source and how many of its words may stand in a row. */
export type Limited = { letters: SourceLetters; limit: number };

/** Fewer words than this, cut off by the end of a string or an element, go on from an excerpt by chance: a name, "on Tuesday". */
const byChance = 4;

/** The run without a few words at either end that belong to another element than the rest. */
const trimmed = (run: Run, { seams }: Letters, letters: SourceLetters): Run => {
  let { from, to } = run;
  for (let seam = run.from + 1; seam < run.to && wordsBetween(letters, run.at, run.at + seam - run.from) < byChance; seam++) {
    if (seams[seam] === 1) from = seam;
  }
  for (
    let seam = run.to - 1;
    seam > from && wordsBetween(letters, run.at + seam - run.from, run.at + run.to - run.from) < byChance;
    seam--
  ) {
    if (seams[seam] === 1) to = seam;
  }
  return { ...run, from, to, at: run.at + from - run.from };
};

const wordsOf = ({ at, from, to }: Run, letters: SourceLetters): number => wordsBetween(letters, at, at + to - from);

/**
 * Runs of more words than their source allows. Words that stand in a row in another source too, and may by its rights, are that source's: agency
 * copy is in many.
 */
export const overlong = (runs: readonly Run[], sources: readonly Limited[], file: Letters): { run: Run; words: number }[] => {
  const kept = runs.flatMap((run) => {
    const source = sources[run.source];
    return source ? [{ run, source, words: wordsOf(run, source.letters) }] : [];
  });
  return kept
    .filter(({ source, words }) => words > source.limit)
    .map(({ run, source }) => ({ source, run: trimmed(run, file, source.letters) }))
    .map(({ source, run }) => ({ source, run, words: wordsOf(run, source.letters) }))
    .filter(({ source, run, words }) => {
      if (words <= source.limit) return false;
      const others = kept.filter((other) => other.run.source !== run.source && other.words <= other.source.limit);
      return !others.some((other) => other.run.from <= run.from && other.run.to >= run.to);
    })
    .map(({ run, words }) => ({ run, words }));
};
