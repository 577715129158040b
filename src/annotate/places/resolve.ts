import type { Place } from '../../vocabulary/place.ts';
import type { Entry } from './gazetteer.ts';

/** What a document says about where it is set: how often it names each country, in any form. */
export type Setting = ReadonlyMap<string, number>;

/** At most this many candidates are kept where a document does not decide. */
const KEPT = 3;

const weightOf = (entry: Entry, setting: Setting, largest: boolean): number => {
  const base = entry.kind === 'country' ? 7 : entry.kind === 'city' ? Math.log10(entry.population + 1) : 6.4;
  const named = entry.country ? (setting.get(entry.country) ?? 0) : 0;
  return base + (named > 0 ? 1.2 + Math.min(1, Math.log10(named)) : 0) + (largest ? 0.3 : 0);
};

const asPlace = ({ id, name, kind, country, lat, lon }: Entry): Place => ({ id, name, kind, country, lat, lon });

const contains = (outer: Entry, entry: Entry): boolean =>
  outer.id !== entry.id &&
  (outer.kind === 'country'
    ? entry.country === outer.country
    : outer.admin !== '' && entry.country === outer.country && entry.admin === outer.admin);

/** Those of a name's entries that hold a place of the other name: which Georgia "Savannah, Georgia" is in. */
export const holding = (outers: Entry[], inners: Entry[]): Entry[] =>
  outers.filter((outer) => inners.some((inner) => contains(outer, inner)));

/** A borough and the town of its name, or one town entered twice: where both lie in one spot, one is enough. */
const isOneSpot = (a: Entry, b: Entry): boolean =>
  a.country === b.country && Math.abs(a.lat - b.lat) < 0.3 && Math.abs(a.lon - b.lon) < 0.3;

/**
 * Chooses among the gazetteer's entries for one name: those in the place that the text sets beside it ("Paris, Texas"), else the one that size and
 * the countries named in the document make ten times likelier than the next; several when neither decides (Leidner 2007).
 * @param within entries of the country or region printed beside the name
 */
export const resolve = (entries: Entry[], setting: Setting, within: Entry[]): Place[] => {
  const inside = within.length === 0 ? [] : entries.filter((entry) => within.some((outer) => contains(outer, entry)));
  const pool = inside.length > 0 ? inside : entries;
  const ranked = pool
    .map((entry, i) => ({ entry, weight: weightOf(entry, setting, i === 0) }))
    .sort((a, b) => b.weight - a.weight || (a.entry.id < b.entry.id ? -1 : 1));
  const best = ranked[0]?.weight ?? 0;
  const state = ranked[0]?.entry.kind === 'country' ? ranked[0].entry.country : null;
  return ranked
    .filter(
      ({ weight, entry }, i) =>
        best - weight < 1 &&
        (i === 0 || ((state === null || entry.country !== state) && !isOneSpot(entry, (ranked[0] as (typeof ranked)[number]).entry))),
    )
    .slice(0, KEPT)
    .map(({ entry }) => asPlace(entry));
};
