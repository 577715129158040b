import { byCodeUnit } from '../../support/files.ts';
import { byDate } from '../data/join-events.ts';
import type { ActorNode, AnyNode, EventNode, Graph, Nodes } from '../data/nodes.ts';
import { kinds, type PageKind } from '../data/page-kinds.ts';
import { plainText } from '../data/words.ts';
import { messages } from '../messages.ts';
import type { Head } from './head.ts';
import type { Printer } from './printer.ts';
import { newestFirst } from './story.ts';

/** One page of the list of all pages of a kind. `pages` are the addresses of all its parts. */
export type Listing = { head: Head; kind: PageKind; part: number; pages: string[]; groups: { heading: string | null; nodes: AnyNode[] }[] };

const size: Record<PageKind, number> = { stories: 50, claims: 60, actors: 200, events: 100, sources: 100, explainers: 50 };

/** The letter that a name stands under: its first letter without accents, `#` where it has none. */
export const letterOf = (name: string): string => name.normalize('NFD').match(/\p{L}/u)?.[0].toUpperCase() ?? '#';

const byStory = <N extends { story: Nodes['stories'] }>(nodes: N[]): N[] => nodes.toSorted((a, b) => newestFirst(a.story, b.story));

const sorted = (graph: Graph, kind: PageKind): AnyNode[] => {
  const named = (actor: ActorNode) => Number(!actor.named);
  switch (kind) {
    case 'stories':
      return [...graph.stories.values()].sort(newestFirst);
    case 'claims':
      return [...graph.stories.values()].sort(newestFirst).flatMap(({ claims }) => claims);
    case 'actors':
      return [...graph.actors.values()].sort(
        (a, b) => named(a) - named(b) || byCodeUnit(letterOf(a.name), letterOf(b.name)) || byCodeUnit(a.name, b.name),
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
  if (node.kind === 'actors') return node.named ? letterOf(node.name) : messages.nameless;
  if (node.kind === 'events') return dayHeading(print, node);
  if ((node.kind === 'claims' || node.kind === 'sources') && stories > 1) return plainText(node.story.title);
  return null;
};

const dayHeading = (print: Printer, { date }: EventNode): string => print.when(date)?.text ?? messages.listing.undated;

const grouped = (print: Printer, nodes: AnyNode[], stories: number): Listing['groups'] => {
  const groups: Listing['groups'] = [];
  for (const node of nodes) {
    const heading = headingOf(print, node, stories);
    const last = groups.at(-1);
    if (last && last.heading === heading) last.nodes.push(node);
    else groups.push({ heading, nodes: [node] });
  }
  return groups;
};

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
    };
  });
};

/** All index pages: every kind, in parts of bounded length. */
export const listings = (print: Printer, graph: Graph): Listing[] => kinds.flatMap((kind) => listing(print, graph, kind));
