import { type GraphData, openDataVersion } from '../../vocabulary/open-data.ts';
import type { Graph } from '../data/nodes.ts';
import { kinds, type PageKind } from '../data/page-kinds.ts';
import { plainText } from '../data/words.ts';

type Node = GraphData['nodes'][number];
type Edge = GraphData['edges'][number];

const linked: PageKind[] = kinds.filter((kind) => kind !== 'stories' && kind !== 'explainers');

const nodesOf = function* (graph: Graph): Iterable<Node> {
  for (const kind of linked) for (const { id, title } of graph[kind].values()) yield { id, kind, title: plainText(title) };
};

const edgesOf = function* ({ claims, actors, events }: Graph): Iterable<Edge> {
  const edges = (from: string, type: Edge['type'], to: Iterable<{ id: string }>): Edge[] =>
    [...new Set([...to].map(({ id }) => id))].map((id) => ({ from, to: id, type }));
  for (const claim of claims.values()) {
    for (const { id } of claim.sources) yield { from: id, to: claim.id, type: 'carries' };
    for (const { id } of claim.speakers) yield { from: id, to: claim.id, type: 'puts-forward' };
    yield* edges(claim.id, 'mentions', claim.mentions);
    yield* edges(claim.id, 'said-at-or-about', claim.events);
    for (const { type, to, state } of claim.relations) if (state !== 'rejected') yield { from: claim.id, to: to.id, type };
  }
  for (const { id, affiliation } of actors.values()) if (affiliation) yield { from: id, to: affiliation.id, type: 'speaks-for' };
  for (const { id, participants, partOf } of events.values()) {
    for (const actor of participants) yield { from: actor.id, to: id, type: 'takes-part' };
    if (partOf) yield { from: id, to: partOf.id, type: 'part-of' };
  }
};

const listed = function* (items: Iterable<unknown>): Iterable<string> {
  let first = true;
  for (const item of items) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
};

/** The file `graph.json`, in pieces. */
export const graphFile = function* (graph: Graph): Iterable<string> {
  yield `{"version":${JSON.stringify(openDataVersion)},"nodes":[`;
  yield* listed(nodesOf(graph));
  yield '\n],"edges":[';
  yield* listed(edgesOf(graph));
  yield '\n]}\n';
};
