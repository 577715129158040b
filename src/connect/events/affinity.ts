import { kinship } from '../claims/thesaurus.ts';

/** Log odds with which two stems name one happening beyond chance, by `affinityKey`; a pair that is missing has none. */
export type Affinity = Readonly<Record<string, number>>;

export const affinityKey = (left: string, right: string): string => (left < right ? `${left} ${right}` : `${right} ${left}`);

const KINSHIP = { synonym: 0.8, near: 0.5, opposite: 0 };

/** How near two words are in meaning by WordNet, in 0–1; 1 for one stem. */
export const relatedness = (a: { stem: string; lemma: string }, b: { stem: string; lemma: string }): number => {
  if (a.stem === b.stem) return 1;
  const kin = kinship(a.lemma, b.lemma);
  return kin === null ? 0 : KINSHIP[kin];
};
