import countries from 'world-countries';
import extra from './country-names.json' with { type: 'json' };
import { words } from './fold.ts';
import { sameSound } from './transliteration.ts';

const key = (name: string): string =>
  words(name)
    .filter((word) => word !== 'the')
    .join(' ');

const byName = new Map<string, string>();
const byDemonym = new Map<string, string>();
const byCapital = new Map<string, string>();
const put = (map: Map<string, string>, name: string | undefined, code: string): void => {
  const folded = name === undefined ? '' : key(name);
  if (folded !== '' && !map.has(folded)) map.set(folded, code);
};

// Independent states come first, so that "Georgian" or "French" never means a territory.
for (const country of [...countries].sort((a, b) => Number(b.independent === true) - Number(a.independent === true))) {
  const { cca2, cca3, name, altSpellings, demonyms, capital } = country;
  for (const form of [name.common, name.official, ...altSpellings.filter((alt) => alt.length > 2), cca3]) put(byName, form, cca2);
  for (const form of [demonyms.eng?.m, demonyms.eng?.f]) put(byDemonym, form, cca2);
  for (const form of capital) put(byCapital, form.replace(/ D\.C\.$/, ''), cca2);
}
for (const [code, names] of Object.entries(extra)) for (const name of names) byName.set(key(name), code);

/** ISO 3166-1 code of the country that a name or abbreviation denotes ("the United Kingdom", "U.K."), or null. */
export const countryNamed = (name: string): string | null => byName.get(key(name)) ?? null;

/** ISO 3166-1 code of the country whose people or things an adjective denotes ("Ukrainian"), or null. */
export const countryOfDemonym = (word: string): string | null => byDemonym.get(key(word)) ?? null;

const capitals = Map.groupBy(byCapital, ([capital]) => capital[0]);

/** ISO 3166-1 code of the country whose capital a name denotes, in any romanisation ("Beijing", "Peking"), or null. */
export const countryOfCapital = (name: string): string | null => {
  const folded = key(name);
  const exact = byCapital.get(folded);
  if (exact !== undefined) return exact;
  const alike = (capitals.get(folded[0]) ?? []).filter(([capital]) => sameSound(capital, folded));
  return alike.length === 1 ? (alike[0]?.[1] ?? null) : null;
};

/** The country that the leading or trailing words of a phrase name ("British defence ministry", "ministry of defence of Ukraine"), and the rest. */
export const splitCountry = (phrase: string[]): { country: string | null; rest: string[] } => {
  for (const size of [4, 3, 2, 1]) {
    if (phrase.length < size) continue;
    for (const at of [0, phrase.length - size]) {
      const part = phrase.slice(at, at + size).join(' ');
      const country = byName.get(part) ?? byDemonym.get(part);
      if (country !== undefined) return { country, rest: [...phrase.slice(0, at), ...phrase.slice(at + size)] };
    }
  }
  return { country: null, rest: phrase };
};
