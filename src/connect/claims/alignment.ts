import type { Profile } from './profile.ts';

/** What two wordings have in common as sequences of stems. */
export type Alignment = {
  /** Words of the longest common subsequence, and of the longest common run. */
  sequence: number;
  run: number;
  /** Weight of the heaviest common run. */
  heaviest: number;
};

/** Aligns two wordings in O(n·m). */
export const align = (a: Profile, b: Profile): Alignment => {
  const width = b.spoken.length;
  let sequences = new Float64Array(width + 1);
  let runs = new Float64Array(width + 1);
  let loads = new Float64Array(width + 1);
  let [run, heaviest] = [0, 0];
  a.spoken.forEach((left, i) => {
    const nextSequences = new Float64Array(width + 1);
    const nextRuns = new Float64Array(width + 1);
    const nextLoads = new Float64Array(width + 1);
    const weight = a.spokenWeights[i] ?? 0;
    for (let j = 0; j < width; j++) {
      if (left.stem === b.spoken[j]?.stem) {
        nextSequences[j + 1] = (sequences[j] ?? 0) + 1;
        nextRuns[j + 1] = (runs[j] ?? 0) + 1;
        nextLoads[j + 1] = (loads[j] ?? 0) + weight;
        run = Math.max(run, nextRuns[j + 1] ?? 0);
        heaviest = Math.max(heaviest, nextLoads[j + 1] ?? 0);
      } else nextSequences[j + 1] = Math.max(sequences[j + 1] ?? 0, nextSequences[j] ?? 0);
    }
    sequences = nextSequences;
    runs = nextRuns;
    loads = nextLoads;
  });
  return { sequence: sequences[width] ?? 0, run, heaviest };
};
