import type { Problem } from '../../support/problem.ts';
import { editorsOf } from './editors-of.ts';
import { joinActors } from './join-actors.ts';
import { joinClaims, linkClaims } from './join-claims.ts';
import { joinEvents } from './join-events.ts';
import { joinPlaces } from './join-places.ts';
import { joinSources, joinStories } from './join-stories.ts';
import { linkFramings } from './link-framings.ts';
import { linkMentions } from './link-mentions.ts';
import { linkPassages } from './link-passages.ts';
import type { LookUp } from './look-up.ts';
import { lookUpIn } from './look-up.ts';
import type { Merged } from './merge-pages.ts';
import type { ExplainerNode, Graph, Nodes } from './nodes.ts';
import { numberNamesakes } from './number-namesakes.ts';
import { kinds, type PageKind, pathOf } from './page-kinds.ts';
import type { Content } from './read-content.ts';
import { withheldPages } from './withheld.ts';

type AnyFront = { title?: string | undefined; review?: unknown; record?: { orphaned?: true | undefined } };

/**
 * Published pages only: a rejected one leaves no link, nor does one that the site withholds until it is reviewed; an orphaned one quotes
 * what no article holds any more, and one that was joined to another is part of that one.
 */
const published = (content: Content, merged: Merged): Content['pages'] => {
  const { pages } = content;
  const withheld = withheldPages(content);
  const stays = ({ id, front }: { id: string; front: AnyFront }) =>
    !merged.has(id) && !withheld.has(id) && front.review !== 'rejected' && front.record?.orphaned !== true;
  return Object.fromEntries(kinds.map((kind) => [kind, pages[kind].filter(stays)])) as Content['pages'];
};

const joinExplainers = (pages: Content['pages']['explainers'], find: LookUp): ExplainerNode[] =>
  pages.flatMap(({ id, file, front }) => {
    const story = find('stories', front.story, file);
    if (!story) return [];
    const { title, summary, authors, published: day, updated } = front;
    const node: ExplainerNode = {
      kind: 'explainers',
      id,
      path: pathOf('explainers', id),
      title: { text: title },
      ...editorsOf(front),
      citedBy: [],
      namesake: 0,
      story,
      summary,
      authors,
      published: day,
      updated,
    };
    story.explainers.push(node);
    return [node];
  });

/** Joins all pages into one graph; neighbours are references, in a stable order. Pure. */
export const joinPages = (content: Content, merged: Merged): { graph: Graph; problems: Problem[] } => {
  const pages = published(content, merged);
  const maps = Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as { [K in PageKind]: Map<string, Nodes[K]> };
  const look = lookUpIn(maps, content, merged);
  const add = <K extends PageKind>(kind: K, nodes: Nodes[K][]) => {
    for (const node of nodes) maps[kind].set(node.id, node);
  };
  add('stories', joinStories(pages.stories));
  add('sources', joinSources(pages.sources, look.find));
  const places = joinPlaces(pages.stories, look.find);
  add(
    'actors',
    joinActors(pages.actors, look.find, (nodes) => add('actors', nodes)),
  );
  add('claims', joinClaims(pages.claims, look.find));
  add(
    'events',
    joinEvents(pages.events, look.find, (nodes) => add('events', nodes)),
  );
  linkClaims(pages.claims, look.find);
  linkMentions(pages.actors, look.find);
  linkPassages(pages.stories, look.find);
  linkFramings(pages.stories, look.find);
  add('explainers', joinExplainers(pages.explainers, look.find));
  numberNamesakes(maps);
  return { graph: { ...maps, places: new Map(places.map((place) => [place.id, place])) }, problems: look.problems };
};
