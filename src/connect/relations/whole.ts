import type { Word } from '../claims/words.ts';

// "By Saturday" it was so: on which day it came about is open.
const bounding = new Set('by until till since before after from through'.split(' '));
// "Some services were restored": not all of them, on their day.
const some = new Set('some part partly partial partially most several many few'.split(' '));
const parting = new Set('first second third fourth fifth last final opening closing remaining half quarter'.split(' '));

const periods = new Set('hour day night week month year'.split(' '));
const near = 4;

/** Whether what stands behind a number tells how often: "90 people a day". */
export const isRate = (behind: readonly Word[]): boolean =>
  behind.slice(0, near).some(({ lower }, i) => /^an?$/.test(lower) && periods.has(behind[i + 1]?.lower ?? ''));

/** Whether the words of a day that begin with `first` bound a happening and do not date it. */
export const isBound = (words: readonly Word[], first: Word): boolean =>
  bounding.has(first.lower) || bounding.has(words[words.indexOf(first) - 1]?.lower ?? '');

/** Whether a wording tells of some of a thing only. */
export const isPartial = (words: readonly Word[]): boolean => words.some(({ lower }) => some.has(lower));

/** The parts of a thing that a number at `at` is told of: "in the first half", "the final twelve"; "after the last ballots" tells when. */
export const partsOf = (words: readonly Word[], at: number): Set<string> =>
  new Set(
    words.flatMap(({ lower }, i) => {
      const within = words[i - 1]?.lower === 'the' && /^(?:in|on|during)$/.test(words[i - 2]?.lower ?? '');
      return parting.has(lower) && (within || i === at - 1) ? [lower] : [];
    }),
  );
