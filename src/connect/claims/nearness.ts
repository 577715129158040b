import { relativesOf } from './thesaurus.ts';
import type { Word } from './words.ts';

const grade = { synonym: 0.9, near: 0.6, opposite: 0 };

/** "The capital" can be any city that is one. */
const isCapital = (word: Word, city: Word): boolean => word.lemma === 'capital' && word.pos === 'NOUN' && city.country?.capital === true;

/** A name or a number means nothing but itself. */
const isOfItsOwn = ({ pos, sense }: Word): boolean => sense === '' || pos === 'PROPN' || pos === 'NUM';

/** How near two words with different stems are in meaning, from 0 (unrelated, opposite, or not known) to 1. */
export const nearness = (a: Word, b: Word): number => {
  if (a.country && a.country.country === b.country?.country) return a.country.capital === b.country.capital ? 1 : 0.6;
  if (isCapital(a, b) || isCapital(b, a)) return 0.9;
  if (isOfItsOwn(a) || isOfItsOwn(b)) return 0;
  const kin = relativesOf(a.sense).get(b.sense);
  return kin === undefined ? 0 : grade[kin];
};

/** Words by what `nearness` looks at, each kind by its number; those of number 0 are near no other. */
const kinds: (Word | null)[] = [null];
const numbers = new Map<string, number>();

const signOf = (word: Word): string => {
  const meaning = isOfItsOwn(word) ? '' : word.sense;
  if (word.country === null && word.lemma !== 'capital') return meaning;
  return `${meaning} ${word.country?.country} ${word.country?.capital} ${word.lemma === 'capital' && word.pos === 'NOUN'}`;
};

/** The number of the kind that a word is of: two words of one number are as near to any third. */
export const kindOf = (word: Word): number => {
  const sign = signOf(word);
  if (sign === '') return 0;
  const known = numbers.get(sign);
  if (known !== undefined) return known;
  numbers.set(sign, kinds.length);
  return kinds.push(word) - 1;
};

/** The table holds so many kinds, a byte for every two; later ones are compared each time. */
const most = 4096;
const degrees = [0, 0.6, 0.9, 1];
/** For each kind how near it is to others: 1 more than the index of its degree, 0 while nobody asked. */
const table: Uint8Array[] = [];

const ask = (a: number, b: number): number => nearness(kinds[a] as Word, kinds[b] as Word);

/** `nearness` of words of two kinds other than 0. */
export const nearnessOfKinds = (a: number, b: number): number => {
  if (a >= most || b >= most) return ask(a, b);
  let row = table[a];
  if (row === undefined || row.length <= b) {
    const wider = new Uint8Array(Math.min(most, Math.max(256, 2 * b)));
    if (row) wider.set(row);
    table[a] = wider;
    row = wider;
  }
  const known = row[b] as number;
  if (known > 0) return degrees[known - 1] as number;
  const degree = ask(a, b);
  row[b] = 1 + degrees.indexOf(degree);
  return degree;
};
