import type { Profile } from './profile.ts';

/** What two wordings have in common as sequences of stems. */
export type Alignment = {
  /** Words of the longest common subsequence, and of the longest common run. */
  sequence: number;
  run: number;
  /** Weight of the heaviest common run; a word weighs what it weighs in the wording where it weighs less. */
  heaviest: number;
};

// One row each, overwritten from left to right, and used again by every comparison.
let [sequences, runs, loads] = [new Int32Array(64), new Int32Array(64), new Float64Array(64)];

/** Aligns two wordings in O(n·m). */
export const align = (a: Profile, b: Profile): Alignment => {
  const width = b.codes.length;
  if (width >= sequences.length)
    [sequences, runs, loads] = [new Int32Array(2 * width), new Int32Array(2 * width), new Float64Array(2 * width)];
  for (const row of [sequences, runs, loads]) row.fill(0, 0, width + 1);
  let run = 0;
  let heaviest = 0;
  let isRunning = false;
  for (let i = 0; i < a.codes.length; i++) {
    const code = a.codes[i] as number;
    if (!b.codes.includes(code)) {
      // A word that only one has ends all runs, and changes nothing else.
      if (isRunning) for (const row of [runs, loads]) row.fill(0, 0, width + 1);
      isRunning = false;
      continue;
    }
    isRunning = true;
    const weight = a.spokenWeights[i] ?? 0;
    // `diagonal` values are those of the row above, one to the left.
    let diagonalSequence = 0;
    let diagonalRun = 0;
    let diagonalLoad = 0;
    for (let j = 1; j <= width; j++) {
      const aboveSequence = sequences[j] as number;
      const aboveRun = runs[j] as number;
      const aboveLoad = loads[j] as number;
      if (b.codes[j - 1] === code) {
        sequences[j] = diagonalSequence + 1;
        runs[j] = diagonalRun + 1;
        loads[j] = diagonalLoad + Math.min(weight, b.spokenWeights[j - 1] ?? 0);
        if (diagonalRun + 1 > run) run = diagonalRun + 1;
        if ((loads[j] as number) > heaviest) heaviest = loads[j] as number;
      } else {
        sequences[j] = Math.max(aboveSequence, sequences[j - 1] as number);
        runs[j] = 0;
        loads[j] = 0;
      }
      diagonalSequence = aboveSequence;
      diagonalRun = aboveRun;
      diagonalLoad = aboveLoad;
    }
  }
  return { sequence: sequences[width] as number, run, heaviest };
};
