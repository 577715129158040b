import { byCodeUnit } from '../../support/files.ts';
import { byDate } from '../data/join-events.ts';
import type { ActorNode, AnyNode, EventNode, Graph, Nodes } from '../data/nodes.ts';
import { kinds, type PageKind } from '../data/page-kinds.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import { mostSaid } from './actor-card.ts';
import type { Head } from './head.ts';
import { once } from './once.ts';
import type { Printer } from './printer.ts';
import { newestFirst } from './story.ts';

/** Pages of a list under one heading. `brief` are those that nothing but their name is to be said of there: actors nobody quotes. */
export type ListingGroup = { heading: string | null; count: string | null; nodes: AnyNode[]; brief: ActorNode[] };

/** One page of the list of all pages of a kind. `pages` are the addresses of all its parts; `storied`: there are several stories to tell apart. */
export type Listing = { head: Head; kind: PageKind; part: number; pages: string[]; groups: ListingGroup[]; storied: boolean };

const size: Record<PageKind, number> = { stories: 50, claims: 60, actors: 200, events: 100, sources: 100, explainers: 50 };

/** The groups of actors, in their order: those whom no source names stand apart, whatever they are. */
const actorGroups = ['person', 'government', 'organisation', 'group', 'nameless'] as const;

const actorGroup = ({ named, type }: ActorNode) => (named ? type : 'nameless');

const byStory = <N extends { story: Nodes['stories'] }>(nodes: N[]): N[] => nodes.toSorted((a, b) => newestFirst(a.story, b.story));

const sorted = (graph: Graph, kind: PageKind): AnyNode[] => {
  switch (kind) {
    case 'stories':
      return [...graph.stories.values()].sort(newestFirst);
    case 'claims':
      return [...graph.stories.values()].sort(newestFirst).flatMap(({ claims }) => claims);
    case 'actors':
      return [...graph.actors.values()].sort(
        (a, b) => actorGroups.indexOf(actorGroup(a)) - actorGroups.indexOf(actorGroup(b)) || mostSaid(a, b),
      );
    case 'events':
      return [...graph.events.values()].sort(byDate);
    case 'sources':
      return byStory([...graph.sources.values()]);
    case 'explainers':
      return [...graph.explainers.values()].sort((a, b) => byCodeUnit(b.published, a.published) || byCodeUnit(a.id, b.id));
  }
};

const headingOf = (print: Printer, node: AnyNode, stories: number): string | null => {
  if (node.kind === 'actors') return node.named ? messages.actorGroups[node.type] : messages.nameless;
  if (node.kind === 'events') return dayHeading(print, node);
  if ((node.kind === 'claims' || node.kind === 'sources') && stories > 1) return plainText(node.story.title);
  return null;
};

const dayHeading = (print: Printer, { date }: EventNode): string => print.when(date)?.text ?? messages.listing.undated;

const grouped = (print: Printer, nodes: AnyNode[], stories: number): ListingGroup[] =>
  [...Map.groupBy(nodes, (node) => headingOf(print, node, stories))].map(([heading, list]) => {
    const brief = list.filter((node) => node.kind === 'actors' && node.statements.length === 0) as ActorNode[];
    const count = list.some(({ kind }) => kind === 'actors') ? messages.number(list.length) : null;
    const briefly = new Set<AnyNode>(brief);
    return { heading, count, nodes: list.filter((node) => !briefly.has(node)), brief };
  });

const pathOfPart = (kind: PageKind, part: number): string => (part === 1 ? `${kind}/` : `${kind}/page/${part}/`);

const listing = (print: Printer, graph: Graph, kind: PageKind): Listing[] => {
  const nodes = sorted(graph, kind);
  const parts = Math.max(1, Math.ceil(nodes.length / size[kind]));
  const pages = Array.from({ length: parts }, (_, i) => print.href(pathOfPart(kind, i + 1)));
  return pages.map((_, i) => {
    const part = i + 1;
    const title = part === 1 ? messages.kindNames[kind] : `${messages.kindNames[kind]}, ${messages.listing.page(part, parts)}`;
    return {
      head: { title, description: messages.kindIntros[kind], path: pathOfPart(kind, part), crumbs: [], sample: false, search: null },
      kind,
      part,
      pages,
      groups: grouped(print, nodes.slice(i * size[kind], part * size[kind]), graph.stories.size),
      storied: graph.stories.size > 1,
    };
  });
};

/** All index pages: every kind, in parts of bounded length. */
export const listings = once((print: Printer, graph: Graph): readonly Listing[] => kinds.flatMap((kind) => listing(print, graph, kind)));
