import { byCodeUnit } from '../../support/files.ts';
import type { Graph, PlaceNode } from '../data/nodes.ts';
import { type PlaceMap, placeMap } from '../map/place-map.ts';
import { messages } from '../messages.ts';
import type { Head } from './head.ts';
import { mostNamed, type PlaceCard, placeCard, timesNamed } from './place-card.ts';
import type { Printer } from './printer.ts';

/** All places by country, the country named most first. */
export type PlacesView = { head: Head; map: PlaceMap | null; groups: { heading: string; places: PlaceCard[] }[] };

export const placesView = (print: Printer, graph: Graph): PlacesView => {
  const named = (places: PlaceNode[]) => places.reduce((sum, place) => sum + timesNamed(place), 0);
  const groups = [...Map.groupBy(graph.places.values(), ({ country }) => country)]
    .map(([country, places]) => ({
      heading: country === null ? messages.place.noCountry : print.country(country),
      places,
      named: named(places),
    }))
    .sort((a, b) => b.named - a.named || byCodeUnit(a.heading, b.heading));
  return {
    head: {
      title: messages.kindNames.places,
      description: messages.kindIntros.places,
      path: 'places/',
      crumbs: [],
      sample: false,
      search: null,
    },
    map: placeMap([...graph.places.values()]),
    groups: groups.map(({ heading, places }) => ({ heading, places: places.toSorted(mostNamed).map((place) => placeCard(print, place)) })),
  };
};
