import type { Affinity } from './affinity.ts';
import { compare, type Weights, type Wording } from './features.ts';

/** A logistic regression over the features of two wordings, and the affinities it was learned with. */
export type Model = { slope: number[]; bias: number; affinity: Affinity };

/** A model as it ships: affinities as `left right odds`, joined by commas. */
export const unpack = (packed: Omit<Model, 'affinity'> & { affinity: string }): Model => {
  const entries = packed.affinity.split(',').map((entry) => entry.split(' '));
  return { ...packed, affinity: Object.fromEntries(entries.map(([left, right, odds]) => [`${left} ${right}`, Number(odds)])) };
};

/** The log odds that two mentions tell of one happening, as far as their words go. */
export const logOdds = ({ slope, bias, affinity }: Model, a: Wording, b: Wording, weights: Weights): number =>
  compare(a, b, weights, affinity).reduce((sum, value, at) => sum + value * (slope[at] ?? 0), bias);
