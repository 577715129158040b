import { kinship } from './thesaurus.ts';
import type { Word } from './words.ts';

const grade = { synonym: 0.9, near: 0.6, opposite: 0 };

/** "The capital" can be any city that is one. */
const isCapital = (word: Word, city: Word): boolean => word.lemma === 'capital' && word.pos === 'NOUN' && city.country?.capital === true;

/** How near two words with different stems are in meaning, from 0 (unrelated, opposite, or not known) to 1. */
export const nearness = (a: Word, b: Word): number => {
  if (a.country && a.country.country === b.country?.country) return a.country.capital === b.country.capital ? 1 : 0.6;
  if (isCapital(a, b) || isCapital(b, a)) return 0.9;
  if (a.pos === 'PROPN' || b.pos === 'PROPN' || a.pos === 'NUM' || b.pos === 'NUM') return 0;
  if (a.sense === '' || b.sense === '') return 0;
  const kin = kinship(a.sense, b.sense);
  return kin === null ? 0 : grade[kin];
};
