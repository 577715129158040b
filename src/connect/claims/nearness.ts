import { listed } from '../actors/listed.ts';
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
/** Numbers of the kinds that mean something by a sense, and of those that have to do with a country. */
const bySense = new Map<string, number[]>();
const ofCountries: number[] = [];

const hasCountry = ({ country, lemma }: Word): boolean => country !== null || lemma === 'capital';

const signOf = (word: Word): string => {
  const meaning = isOfItsOwn(word) ? '' : word.sense;
  if (!hasCountry(word)) return meaning;
  return `${meaning} ${word.country?.country} ${word.country?.capital} ${word.lemma === 'capital' && word.pos === 'NOUN'}`;
};

/** Kinds that may be near to a word, and tenths of how near they are. */
const nearTo = (word: Word): [kind: number, tenths: number][] => {
  const bySenses = isOfItsOwn(word)
    ? []
    : [...relativesOf(word.sense)].flatMap(([sense, kin]) =>
        (bySense.get(sense) ?? []).map((kind): [number, number] => [kind, 10 * grade[kin]]),
      );
  const byCountry = hasCountry(word) ? ofCountries.map((kind): [number, number] => [kind, 10 * nearness(word, kinds[kind] as Word)]) : [];
  return [...bySenses, ...byCountry];
};

/** So many bytes of rows are held; then all are let go. */
const most = 1 << 25;
const rows = new Map<number, Uint8Array>();
let held = 0;

/** The number of the kind that a word is of: two words of one number are as near to any third. */
export const kindOf = (word: Word): number => {
  const sign = signOf(word);
  if (sign === '') return 0;
  const known = numbers.get(sign);
  if (known !== undefined) return known;
  const kind = kinds.push(word) - 1;
  numbers.set(sign, kind);
  if (!isOfItsOwn(word)) listed(bySense, word.sense).push(kind);
  if (hasCountry(word)) ofCountries.push(kind);
  for (const [other, tenths] of nearTo(word)) {
    const row = rows.get(other);
    if (row && kind < row.length) row[kind] = tenths;
  }
  return kind;
};

/**
 * For each kind that has a number by now, how near words of it are to those of a kind other than 0: tenths of `nearness`. Few words are near to any
 * other, so that a row is made from those which are.
 */
export const nearnessTo = (kind: number): Uint8Array => {
  const known = rows.get(kind);
  if (known && known.length >= kinds.length) return known;
  const row = new Uint8Array(2 * kinds.length);
  if (held + row.length > most) {
    rows.clear();
    held = 0;
  }
  for (const [other, tenths] of nearTo(kinds[kind] as Word)) row[other] = tenths;
  rows.set(kind, row);
  held += row.length;
  return row;
};
