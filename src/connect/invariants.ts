import type { Document } from '../vocabulary/document.ts';
import type { Graph } from '../vocabulary/graph.ts';
import type { Span } from '../vocabulary/span.ts';

type Placed = Span & { doc: string };

const placed = (graph: Graph): Placed[] => {
  const documentOf = new Map(graph.claims.flatMap(({ statements }) => statements.map(({ id, doc }) => [id, doc] as const)));
  const at = (doc: string, spans: readonly (Span | null)[]): Placed[] => spans.flatMap((span) => (span ? [{ ...span, doc }] : []));
  const ofStatement = (spans: readonly (Span & { statement: string })[]) =>
    spans.flatMap((span) => at(documentOf.get(span.statement) ?? '', [span]));
  return [
    ...graph.actors.flatMap(({ roles, mentions }) => [...roles, ...mentions]),
    ...graph.places.flatMap(({ mentions }) => mentions),
    ...graph.events.flatMap(({ title, mentions }) => [title, ...mentions.flatMap((each) => [each, { ...each.context, doc: each.doc }])]),
    ...graph.claims.flatMap(({ title, statements, utterances }) => [
      title,
      ...statements.flatMap(({ doc, source, cue, content, role, venue, context, chain = [] }) =>
        at(doc, [...source, ...cue, ...content, role, venue, context, ...chain.map(({ words }) => words ?? null)]),
      ),
      ...utterances.flatMap(({ collation }) => collation.flatMap(({ readings }) => ofStatement(readings))),
    ]),
    ...graph.relations.flatMap(({ evidence }) => ofStatement(evidence)),
    ...(graph.framings ?? []).flatMap(({ terms }) => terms.flatMap(({ form, uses, turnedDown = [] }) => [form, ...uses, ...turnedDown])),
  ];
};

const repeated = (ids: readonly string[]): string[] => {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
};

/** What a graph breaks of its own rules: spans that are not their documents' words, ids used twice, references to nothing. Empty when sound. */
export const violations = (graph: Graph, documents: readonly Document[]): string[] => {
  const texts = new Map(documents.map(({ doc, text }) => [doc, text]));
  const actors = new Set(graph.actors.map(({ id }) => id));
  const claims = new Set(graph.claims.map(({ id }) => id));
  const events = new Set(graph.events.map(({ id }) => id));
  const places = new Set(graph.places.map(({ id }) => id));
  const statements = graph.claims.flatMap((claim) => claim.statements);
  const unknown = (kind: string, ids: readonly (string | null)[], known: ReadonlySet<string>) =>
    ids.flatMap((id) => (id !== null && !known.has(id) ? [`unknown ${kind} ${id}`] : []));
  return [
    ...placed(graph).flatMap(({ doc, start, end, exact }) =>
      exact !== '' && texts.get(doc)?.slice(start, end) === exact ? [] : [`${doc}:${start}-${end} is not ${JSON.stringify(exact)}`],
    ),
    ...[graph.actors, graph.claims, graph.events, graph.places, statements].flatMap((list) =>
      repeated(list.map(({ id }) => id)).map((id) => `id ${id} used twice`),
    ),
    ...unknown('actor', [...statements.map(({ speaker }) => speaker), ...graph.events.flatMap(({ participants }) => participants)], actors),
    ...unknown(
      'event',
      graph.claims.flatMap((claim) => claim.events),
      events,
    ),
    ...unknown(
      'place',
      graph.events.flatMap((event) => event.places),
      places,
    ),
    ...unknown(
      'claim',
      [...graph.events.flatMap((event) => event.claims), ...graph.relations.flatMap(({ from, to }) => [from, to])],
      claims,
    ),
  ];
};
