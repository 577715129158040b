import { idsNamed } from '../bodies/citations.ts';
import type { Body } from '../bodies/compile-body.ts';
import { sharesOf } from '../compare/two-sources.ts';
import { bySiglum } from '../data/join-stories.ts';
import type { Graph, PlaceNode, SourceNode, StoryNode } from '../data/nodes.ts';
import { type PlaceMap, placeMap } from '../map/place-map.ts';
import { type ComparedClaim, comparedClaims } from './compare.ts';
import { comparisonsOf } from './compare-with.ts';
import { type MatrixView, matrixView } from './coverage.ts';
import { overviewPath } from './overview-paths.ts';
import { mostNamed, type PlaceCard, placeCard } from './place-card.ts';
import { placesPath } from './places-path.ts';
import type { Link, Printer, SourceTag } from './printer.ts';
import { storyDrawn, type TimelineDrawn } from './timeline.ts';

export type TimelineCard = { link: Link; drawn: TimelineDrawn | null };
export type CoverageCard = { link: Link; matrix: MatrixView };
/** `href` leads to the whole comparison, where the two have a page. */
export type CompareCard = { href: string | null; sources: [SourceTag, SourceTag]; shared: number; claims: ComparedClaim[] };
/** The places of what an editor names, the most named first. `links` lead to all places of the stories that they are of. */
export type MapCard = { map: PlaceMap | null; places: PlaceCard[]; links: Link[] };

/** What an editor's text shows of a story as a whole, by the ids it names; comparisons by both. */
export type BodyOverviews = {
  timelines: ReadonlyMap<string, TimelineCard>;
  coverages: ReadonlyMap<string, CoverageCard>;
  comparisons: ReadonlyMap<string, CompareCard>;
  maps: ReadonlyMap<string, MapCard>;
};

const most = { rows: 10, claims: 3, places: 16 };

const compareCard = (print: Printer, a: SourceNode, b: SourceNode): CompareCard => {
  const { both } = sharesOf(a, b);
  return {
    href: comparisonsOf(print, a).find(({ siglum }) => siglum === b.siglum)?.href ?? null,
    sources: [print.tag(a), print.tag(b)],
    shared: both.length,
    claims: comparedClaims(print, both.slice(0, most.claims), a, b),
  };
};

const mapCard = (print: Printer, graph: Graph, ids: string[]): MapCard => {
  const named = ids.flatMap((id): PlaceNode[] => {
    const whole = graph.stories.get(id) ?? graph.events.get(id);
    return whole?.places ?? [graph.places.get(id) ?? []].flat();
  });
  const places = [...new Set(named)].sort(mostNamed).slice(0, most.places);
  const stories = [...new Set(places.flatMap((place) => place.stories))];
  return {
    // Whoever names single places means to see each of them.
    map: placeMap(
      places,
      ids.every((id) => !graph.stories.has(id)),
    ),
    places: places.map((place) => placeCard(print, place)),
    links: stories.map((story) => ({ href: print.href(placesPath(story)), title: story.title })),
  };
};

export const pairKey = (id: string, other: string): string => `${id} ${other}`;

export const bodyOverviews = (print: Printer, { citations }: Body, graph: Graph): BodyOverviews => {
  const storiesIn = <C>(component: 'Timeline' | 'Coverage', card: (story: StoryNode) => C): Map<string, C> =>
    new Map(
      citations
        .filter((citation) => citation.component === component)
        .flatMap(({ id }) => {
          const story = graph.stories.get(id);
          return story ? [[id, card(story)] as const] : [];
        }),
    );
  const link = (overview: 'timeline' | 'coverage', story: StoryNode): Link => ({
    href: print.href(overviewPath(overview, story)),
    title: story.title,
  });
  const comparisons = citations.flatMap(({ component, id, with: other = '' }): [string, CompareCard][] => {
    const pair = [graph.sources.get(id), graph.sources.get(other)].filter((source) => source !== undefined).sort(bySiglum);
    const [a, b] = pair;
    return component === 'Compare' && a && b ? [[pairKey(id, other), compareCard(print, a, b)]] : [];
  });
  return {
    timelines: storiesIn('Timeline', (story) => ({ link: link('timeline', story), drawn: storyDrawn(print, story) })),
    coverages: storiesIn('Coverage', (story) => ({
      link: link('coverage', story),
      matrix: matrixView(print, story, story.claims.slice(0, most.rows)),
    })),
    comparisons: new Map(comparisons),
    maps: new Map(
      citations.flatMap(({ component, id }) => (component === 'Map' ? [[id, mapCard(print, graph, idsNamed(component, id))]] : [])),
    ),
  };
};
