/** Labels a token can have for one cue. */
export const Label = { none: 0, source: 1, cue: 2, content: 3 } as const;
export const labelCount = 4;

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over four labels. `unary` holds a score for each token and label,
 * `pair` for each token and pair of labels (previous, own). All in log space.
 */
export type Lattice = { length: number; unary: Float32Array; pair: Float32Array };

const L = labelCount;
const impossible = -1e9;

/** Leaves only labellings in which token `at` is part of the cue. */
export const fixCue = ({ unary }: Lattice, at: number): void => {
  for (let y = 0; y < L; y++) if (y !== Label.cue) unary[at * L + y] = impossible;
};

/** Working space, written over for every lattice. */
let back = new Uint8Array(0);

/**
 * What a stretch that begins as source or content is worth more than the field says: it was learned to get every label right, but a source or content that is
 * missed altogether costs more than one with a word too many (both measured on held-out articles).
 */
const bonus = { source: 1.1, content: 0.4 } as const;

/** The best labels of a lattice (Viterbi). The four labels are written out: it is the innermost loop of all reading. */
export const bestLabels = ({ length, unary, pair }: Lattice): Uint8Array => {
  if (back.length < length * L) back = new Uint8Array(length * L);
  let s0 = unary[0] ?? 0;
  let s1 = (unary[1] ?? 0) + bonus.source;
  let s2 = unary[2] ?? 0;
  let s3 = (unary[3] ?? 0) + bonus.content;
  const next = new Float64Array(L);
  for (let t = 1; t < length; t++) {
    for (let y = 0; y < L; y++) {
      const at = t * L * L + y;
      const entry = y === Label.source ? bonus.source : y === Label.content ? bonus.content : 0;
      let best = s0 + (pair[at] ?? 0);
      let from = 0;
      const second = s1 + (pair[at + L] ?? 0) - (y === Label.source ? entry : 0);
      if (second > best) {
        best = second;
        from = 1;
      }
      const third = s2 + (pair[at + 2 * L] ?? 0);
      if (third > best) {
        best = third;
        from = 2;
      }
      const fourth = s3 + (pair[at + 3 * L] ?? 0) - (y === Label.content ? entry : 0);
      if (fourth > best) {
        best = fourth;
        from = 3;
      }
      back[t * L + y] = from;
      next[y] = best + (unary[t * L + y] ?? 0) + entry;
    }
    s0 = next[0] ?? 0;
    s1 = next[1] ?? 0;
    s2 = next[2] ?? 0;
    s3 = next[3] ?? 0;
  }
  const labels = new Uint8Array(length);
  const score = [s0, s1, s2, s3];
  let y = 0;
  for (let k = 1; k < L; k++) if ((score[k] ?? 0) > (score[y] ?? 0)) y = k;
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = y;
    y = back[t * L + y] ?? 0;
  }
  return labels;
};

const logSum = (a: Float64Array, from: number): number => {
  let max = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < L; k++) max = Math.max(max, a[from + k] ?? 0);
  let sum = 0;
  for (let k = 0; k < L; k++) sum += Math.exp((a[from + k] ?? 0) - max);
  return max + Math.log(sum);
};

/** Forward and backward log scores and the log of the sum over all labellings. */
export const sums = ({ length, unary, pair }: Lattice): { forward: Float64Array; backward: Float64Array; total: number } => {
  const forward = new Float64Array(length * L);
  const backward = new Float64Array(length * L);
  const work = new Float64Array(L);
  for (let y = 0; y < L; y++) forward[y] = unary[y] ?? 0;
  for (let t = 1; t < length; t++) {
    for (let y = 0; y < L; y++) {
      for (let x = 0; x < L; x++) work[x] = (forward[(t - 1) * L + x] ?? 0) + (pair[(t * L + x) * L + y] ?? 0);
      forward[t * L + y] = logSum(work, 0) + (unary[t * L + y] ?? 0);
    }
  }
  for (let t = length - 2; t >= 0; t--) {
    for (let x = 0; x < L; x++) {
      for (let y = 0; y < L; y++)
        work[y] = (backward[(t + 1) * L + y] ?? 0) + (pair[((t + 1) * L + x) * L + y] ?? 0) + (unary[(t + 1) * L + y] ?? 0);
      backward[t * L + x] = logSum(work, 0);
    }
  }
  return { forward, backward, total: logSum(forward, (length - 1) * L) };
};
