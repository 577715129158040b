import { countryNamed, countryOfCapital, countryOfDemonym } from '../actors/countries.ts';

/** What country a word stands for: by its name or its people's ("Peru", "Peruvians"), or by its capital, as headlines have it ("Lima"). */
export type CountryWord = { country: string; capital: boolean } | null;

const known = new Map<string, CountryWord>();

const lookUp = (word: string): CountryWord => {
  const bare = word.replace(/['’]s?$/, '');
  if (!/^\p{Lu}/u.test(bare) || bare.length < 2) return null;
  const singular = bare.replace(/s$/, '');
  const country = countryNamed(bare) ?? countryOfDemonym(bare) ?? countryOfDemonym(singular);
  if (country !== null) return { country, capital: false };
  const seat = bare.length > 3 ? countryOfCapital(bare) : null;
  return seat === null ? null : { country: seat, capital: true };
};

/** Looks up a word, or the two words of a name such as "United States". Null for a word without a capital letter. */
export const countryOf = (words: string): CountryWord => {
  if (!known.has(words)) known.set(words, lookUp(words));
  return known.get(words) ?? null;
};
