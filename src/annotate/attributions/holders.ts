import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

/** For each token the index of an attribution that has it as content, or -1. */
export const holdersOf = ({ length }: Clues, found: readonly Labelled[]): Int32Array => {
  const holders = new Int32Array(length).fill(-1);
  found.forEach(({ content }, index) => {
    for (const [first, end] of content) holders.fill(index, first, end);
  });
  return holders;
};
