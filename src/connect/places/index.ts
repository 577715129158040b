import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { StoryPlace } from '../../vocabulary/graph.ts';
import type { Place, PlaceMention } from '../../vocabulary/place.ts';
import { bareForm } from '../actors/fold.ts';
import { listed } from '../actors/listed.ts';
import { inOrder } from '../actors/reading.ts';

/** The place that a place mention of a document means, `null` while the story does not settle it. */
export type PlaceOf = (doc: string, mention: number) => string | null;

type Located = { doc: string; at: number; mention: PlaceMention };

/** How often the story's documents mean each place where one candidate is left. */
const settledCounts = (located: Located[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { mention } of located) {
    const [only, ...others] = mention.places;
    if (only !== undefined && others.length === 0) counts.set(only.id, (counts.get(only.id) ?? 0) + 1);
  }
  return counts;
};

/**
 * What an ambiguous mention means: the one candidate that other mentions of the story settled on, else the one in the one country
 * that they name. Two candidates left are none: the mention stays out of the story's places rather than on the wrong spot of the map.
 */
const settle = (places: Place[], counts: Map<string, number>, countries: Set<string>): Place | null => {
  if (places.length === 1) return places[0] ?? null;
  const known = places.filter(({ id }) => counts.has(id));
  if (known.length > 0) return known.length === 1 ? (known[0] ?? null) : null;
  const inCountry = places.filter(({ country }) => country !== null && countries.has(country));
  return inCountry.length === 1 ? (inCountry[0] ?? null) : null;
};

/** Merges the place mentions of a story by gazetteer id: each place with its names and the documents that print them. */
export const storyPlaces = (documents: Document[], annotations: Annotations[]): { places: StoryPlace[]; placeOf: PlaceOf } => {
  const located = inOrder(documents, annotations).flatMap(({ document, annotations: { places } }) =>
    places.map((mention, at): Located => ({ doc: document.doc, at, mention })),
  );
  const counts = settledCounts(located);
  const sure = located.flatMap(({ mention: { places } }) => (places.length === 1 ? places : []));
  const countries = new Set(sure.flatMap(({ country }) => country ?? []));
  const settledAt = new Map<string, string>();
  const byPlace = new Map<string, { place: Place; located: Located[] }>();
  for (const each of located) {
    const place = settle(each.mention.places, counts, countries);
    if (place === null) continue;
    settledAt.set(`${each.doc}\n${each.at}`, place.id);
    const known = byPlace.get(place.id);
    if (known === undefined) byPlace.set(place.id, { place, located: [each] });
    else known.located.push(each);
  }
  const places = [...byPlace.values()].map(({ place, located: here }): StoryPlace => {
    const forms = new Map<string, string[]>();
    for (const { doc, mention } of here) {
      const inDocs = listed(forms, bareForm(mention.exact));
      if (!inDocs.includes(doc)) inDocs.push(doc);
    }
    const aliases = [...forms].map(([form, docs]) => ({ form, docs }));
    const mentions = here.map(({ doc, mention: { start, end, exact } }) => ({ doc, start, end, exact }));
    return { ...place, aliases, mentions };
  });
  return { places: places.sort((a, b) => (a.id < b.id ? -1 : 1)), placeOf: (doc, mention) => settledAt.get(`${doc}\n${mention}`) ?? null };
};
