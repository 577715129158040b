import type { Candidate } from '../candidate.ts';
import { readAs } from '../classify.ts';
import type { View } from '../view.ts';

/** The candidates of a document with the chains that sieves have joined so far (union-find over candidate indices). */
export type Chaining = {
  view: View;
  candidates: Candidate[];
  /** Name or phrase of each candidate as read. */
  texts: string[];
  parents: number[];
};

export const chainingOf = (view: View, candidates: Candidate[]): Chaining => ({
  view,
  candidates,
  texts: candidates.map((candidate) => readAs(view, candidate)),
  parents: candidates.map((_, i) => i),
});

export const rootOf = ({ parents }: Chaining, i: number): number => {
  let root = i;
  while (parents[root] !== root) root = parents[root] as number;
  for (let k = i; k !== root; ) {
    const next = parents[k] as number;
    parents[k] = root;
    k = next;
  }
  return root;
};

/** Joins two candidates' chains; the earlier one becomes the root. */
export const join = (chaining: Chaining, a: number, b: number): void => {
  const [x, y] = [rootOf(chaining, a), rootOf(chaining, b)];
  if (x !== y) chaining.parents[Math.max(x, y)] = Math.min(x, y);
};
