import { byCodeUnit } from '../../support/files.ts';
import type { Graph, PlaceNode, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { type PlaceMap, placeMap } from '../map/place-map.ts';
import { messages } from '../messages.ts';
import type { Head } from './head.ts';
import { mostNamed, type PlaceCard, placeCard, timesNamed } from './place-card.ts';
import { placesPath } from './places-path.ts';
import type { Link, Printer } from './printer.ts';
import { newestFirst } from './story.ts';

/** The places of a story, or a part of them, by country, the country named most first. The map shows what the list gives. */
export type PlacesView = {
  head: Head;
  story: Link;
  map: PlaceMap | null;
  groups: { heading: string; places: PlaceCard[] }[];
  part: number;
  pages: string[];
  /** Places of other stories. */
  others: Link[];
};

const most = { places: 48, stories: 24 };

const byCountry = (places: PlaceNode[]): PlaceNode[] =>
  [...Map.groupBy(places, ({ country }) => country)]
    .map(([country, list]) => ({ country: country ?? '', list, named: list.reduce((sum, place) => sum + timesNamed(place), 0) }))
    .sort((a, b) => b.named - a.named || byCodeUnit(a.country, b.country))
    .flatMap(({ list }) => list.toSorted(mostNamed));

const partsOf = ({ places }: StoryNode): number => Math.max(1, Math.ceil(places.length / most.places));

/** Stories that have places, the newest first. */
export const placedStories = ({ stories }: Graph): StoryNode[] =>
  [...stories.values()].filter(({ places }) => places.length > 0).sort(newestFirst);

/** Every part of the list of every story. */
export const placesParts = (graph: Graph): { story: StoryNode; part: number }[] =>
  placedStories(graph).flatMap((story) => Array.from({ length: partsOf(story) }, (_, i) => ({ story, part: i + 1 })));

const headOf = (print: Printer, story: StoryNode, part: number, own: boolean): Head => {
  const { of } = messages.place;
  const name = plainText(story.title);
  const title = part === 1 ? of(name) : `${of(name)}, ${messages.listing.page(part, partsOf(story))}`;
  return {
    title: own ? title : messages.kindNames.places,
    description: messages.kindIntros.places,
    path: own ? placesPath(story, part) : 'places/',
    crumbs: own
      ? [
          { href: print.href(story.path), text: name },
          { href: print.href('places/'), text: messages.kindNames.places },
        ]
      : [],
    sample: own && story.sample,
    search: null,
  };
};

/** Where a story takes place. `own`: its own page; else it leads the page of all, below which the other stories are named. */
export const placesView = (print: Printer, graph: Graph, story: StoryNode, { part, own }: { part: number; own: boolean }): PlacesView => {
  const places = byCountry(story.places).slice((part - 1) * most.places, part * most.places);
  const others = own ? [] : placedStories(graph).filter((other) => other !== story);
  return {
    head: headOf(print, story, part, own),
    story: print.link(story),
    map: placeMap(places),
    groups: [...Map.groupBy(places, ({ country }) => country)].map(([country, list]) => ({
      heading: country === null ? messages.place.noCountry : print.country(country),
      places: list.map((place) => placeCard(print, place)),
    })),
    part,
    pages: Array.from({ length: partsOf(story) }, (_, i) => print.href(placesPath(story, i + 1))),
    others: others.slice(0, most.stories).map((other) => ({ href: print.href(placesPath(other)), title: other.title })),
  };
};
