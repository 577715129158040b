import countries from 'world-countries';
import { kept } from '../../support/kept.ts';
import forms from './words/country-forms.json' with { type: 'json' };
import seats from './words/seats.json' with { type: 'json' };

const simple = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replaceAll(/\s+/g, ' ');

type Tables = {
  names: Map<string, string>;
  adjectives: Map<string, string>;
  peoples: Map<string, string>;
  capitals: Map<string, string>;
};

let tables: Tables | undefined;

const addAll = (to: Map<string, string>, from: Record<string, string>): void => {
  for (const [country, list] of Object.entries(from)) for (const form of list.split('|')) to.set(simple(form), country);
};

const build = (): Tables => {
  const made: Tables = { names: new Map(), adjectives: new Map(), peoples: new Map(), capitals: new Map() };
  // Sovereign states last, so that they win over territories of the same name.
  for (const country of countries.toSorted((a, b) => Number(a.unMember) - Number(b.unMember))) {
    const { cca2, name, capital, demonyms, altSpellings } = country;
    for (const form of [name.official, ...altSpellings.filter((spelling) => spelling.length > 4), name.common])
      made.names.set(simple(form), cca2);
    for (const city of capital) made.capitals.set(simple(city), cca2);
    const demonym = simple(demonyms?.eng?.m ?? '');
    if (demonym && !demonym.includes(',')) {
      made.adjectives.set(demonym, cca2);
      if (!/(?:sh|ch|ese|ss)$/.test(demonym)) made.peoples.set(`${demonym}s`, cca2);
    }
  }
  addAll(made.names, forms.names);
  addAll(made.adjectives, forms.adjectives);
  addAll(made.peoples, forms.peoples);
  addAll(made.capitals, forms.capitals);
  return made;
};

export type Seat = { name: string; country: string; type: string; of?: string[] };
const seatOf = new Map<string, Seat>(seats.map((seat) => [seat.name.toLowerCase(), seat]));

/** Everything that a text can name. */
const codes = kept(20_000, (text) => {
  tables ??= build();
  const key = simple(text);
  return {
    name: tables.names.get(key) ?? null,
    adjective: tables.adjectives.get(key) ?? null,
    people: tables.peoples.get(key) ?? null,
    capital: tables.capitals.get(key) ?? null,
    seat: seatOf.get(key) ?? null,
  };
});

/** ISO 3166 alpha-2 code of the country that a text names ("the United States", "U.S."), else `null`. */
export const countryNamed = (text: string): string | null => codes(text).name;
/** … of the country that an adjective belongs to ("Chilean", "South Korean"). */
export const countryOfAdjective = (text: string): string | null => codes(text).adjective;
/** … of the country whose people a noun names ("Chileans", "Britons"). */
export const countryOfPeople = (text: string): string | null => codes(text).people;
/** … of the country that a noun calls one of its people by ("Norwegian", "Dane", "Englishman"). */
export const countryOfOne = (text: string): string | null =>
  countryOfPeople(`${text}s`) ??
  (/(?:sh|ch)(?:wo)?man$/.test(text.toLowerCase()) ? countryOfAdjective(text.replace(/(?:wo)?man$/i, '')) : null);
/** … of the country whose capital a text names. */
export const countryOfCapital = (text: string): string | null => codes(text).capital;

/** Whether a text may be the beginning of a longer name or adjective of a country, or of a seat. */
export const beginsPlace = (text: string): boolean => {
  tables ??= build();
  const start = simple(text);
  const begins = (key: string): boolean => key.length > start.length && key.startsWith(start);
  return start === 'the' || [tables.names, tables.adjectives, seatOf].some((table) => [...table.keys()].some(begins));
};

/** The office that a building or address stands for ("the Pentagon"), else `null`. */
export const seatNamed = (text: string): Seat | null => codes(text).seat;
