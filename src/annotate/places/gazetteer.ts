import { readFileSync } from 'node:fs';
import countries from 'world-countries';
import { kept } from '../../support/kept.ts';
import type { Place } from '../../vocabulary/place.ts';
import { countryNamed } from '../mentions/countries.ts';
import { fold } from './fold.ts';
import regions from './regions.json' with { type: 'json' };
import variants from './variants.json' with { type: 'json' };

/** An entry of the gazetteer and how many people live there (0: not known). `admin` is the first-level region's code, for US cities the state's. */
export type Entry = Place & { population: number; admin: string };

let cities: string | undefined;

const lineAt = (text: string, offset: number): { start: number; end: number } => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
};

const keyOf = (line: string): string => fold(line.slice(0, line.indexOf('\t')));

const entryOf = (line: string): Entry => {
  const [name = '', country = '', admin = '', population = '0', lat = '0', lon = '0', id = ''] = line.split('\t');
  return { id: `geonames:${id}`, name, kind: 'city', country, lat: Number(lat), lon: Number(lon), population: Number(population), admin };
};

/** Cities of a name, the largest first. The file is sorted by folded name: a binary search over its bytes needs no index in memory. */
const citiesNamed = (key: string): Entry[] => {
  cities ??= readFileSync(new URL('cities.tsv', import.meta.url), 'utf8');
  let low = 0;
  let high = cities.length;
  while (low < high) {
    const { start, end } = lineAt(cities, (low + high) >> 1);
    if (keyOf(cities.slice(start, end)) < key) low = end + 1;
    else high = start;
  }
  const found: Entry[] = [];
  for (let start = low; start < cities.length; ) {
    const { end } = lineAt(cities, start);
    const line = cities.slice(start, end);
    if (keyOf(line) !== key) break;
    found.push(entryOf(line));
    start = end + 1;
  }
  return found;
};

const byCode = new Map(countries.map((country) => [country.cca2, country]));
const newerName = new Map(
  Object.entries(variants).flatMap(([name, others]) => others.split('|').map((other) => [fold(other), fold(name)] as const)),
);
const regionsNamed = new Map<string, Entry[]>();
for (const { names, country, kind, lat, lon, code } of regions) {
  const forms = names.split('|');
  const entry: Entry = {
    id: `onrecord:${fold(forms[0] ?? '').replaceAll(' ', '-')}`,
    name: forms[0] ?? '',
    kind: kind === 'site' ? 'site' : 'region',
    country,
    lat,
    lon,
    population: 0,
    admin: code,
  };
  for (const form of forms) regionsNamed.set(fold(form), [...(regionsNamed.get(fold(form)) ?? []), entry]);
}

const countryEntry = (name: string): Entry | null => {
  const country = byCode.get(countryNamed(name) ?? '');
  if (!country) return null;
  const [lat = 0, lon = 0] = country.latlng;
  return {
    id: `iso:${country.cca2}`,
    name: country.name.common,
    kind: 'country',
    country: country.cca2,
    lat,
    lon,
    population: 0,
    admin: '',
  };
};

/** Each place once, however many of its names lead to it. */
const unique = (entries: Entry[]): Entry[] => entries.filter(({ id }, i) => entries.findIndex((other) => other.id === id) === i);

/** Everything the gazetteer knows under a name: the country first, then regions, then cities by size. Old names and other spellings count ("Peking", "Bombay"). */
export const entriesNamed = kept(20_000, (name): Entry[] => unique(lookUp(name)));

const SHORTENED: Record<string, string> = { st: 'saint', ft: 'fort', mt: 'mount', saint: 'st' };

/** Cities of a name, also where it is shortened ("St. Paul", "Ft. Worth") or has "City" behind it that the gazetteer leaves out ("Batangas City"). */
const citiesSpelled = (key: string): Entry[] => {
  const [first = '', ...rest] = key.split(' ');
  const whole = SHORTENED[first];
  const named = citiesNamed(key);
  if (whole !== undefined && rest.length > 0)
    return [...named, ...citiesNamed([whole, ...rest].join(' '))].sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
  return named.length === 0 && key.endsWith(' city') ? citiesNamed(key.slice(0, -5)) : named;
};

const lookUp = (name: string): Entry[] => {
  const key = fold(name.replace(/^the\s+/i, ''));
  const country = countryEntry(name);
  const newer = newerName.get(key);
  // Two or three letters with full stops or all capitals are an abbreviation, not the village of Un.
  const named = /^(?:\p{Lu}\.?){1,4}$/u.test(name) ? [] : citiesSpelled(key);
  return [...(country ? [country] : []), ...(regionsNamed.get(key) ?? []), ...(newer ? citiesNamed(newer).concat(named) : named)];
};
