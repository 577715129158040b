import type { SiteData } from '../data/load-site.ts';
import type { AnyPage } from '../data/nodes.ts';
import type { Printer } from '../views/printer.ts';
import { bibtexEntry } from './bibtex.ts';
import {
  actorData,
  claimData,
  correctionData,
  eventData,
  explainerData,
  placeData,
  sourceData,
  statementData,
  storyData,
} from './records.ts';
import { cslItem, referenceText } from './references.ts';
import type { schemas } from './schemas.ts';

/** Records of one kind, made one at a time. `schema` names the schema of each; `columns`: what a spreadsheet shows. */
export type Table = {
  schema: keyof typeof schemas;
  count: (site: SiteData) => number;
  rows: (print: Printer, site: SiteData) => Iterable<Record<string, unknown>>;
  columns: string[];
};

/** One at a time, so that a file is never held next to what it is made from. */
const each = function* <N, R>(nodes: Iterable<N>, record: (node: N) => R): Iterable<R> {
  for (const node of nodes) yield record(node);
};

const page = ['id', 'page'];
const by = (print: Printer) => ({
  claims: (site: SiteData) => each(site.graph.claims.values(), (node) => claimData(print, node)),
  statements: (site: SiteData) => each(site.statements.values(), statementData),
  actors: (site: SiteData) => each(site.graph.actors.values(), (node) => actorData(print, node)),
  events: (site: SiteData) => each(site.graph.events.values(), (node) => eventData(print, node)),
  sources: (site: SiteData) => each(site.graph.sources.values(), (node) => sourceData(print, node)),
  corrections: (site: SiteData) => each(site.corrections, (one) => correctionData(print, one)),
});

/** The tables under `/data/`, each as JSON Lines and as CSV. */
export const tables: Record<keyof ReturnType<typeof by>, Table> = {
  claims: {
    schema: 'claim',
    count: ({ graph }) => graph.claims.size,
    rows: (print, site) => by(print).claims(site),
    columns: [...page, 'title', 'story', 'speakers', 'said', 'sources', 'origins', 'statements', 'mentions', 'events', 'review'],
  },
  statements: {
    schema: 'statement',
    count: ({ statements }) => statements.size,
    rows: (print, site) => by(print).statements(site),
    columns: ['id', 'claim', 'story', 'source', 'speaker', 'role', 'kind', 'cue', 'content', 'said', 'venue', 'origin'],
  },
  actors: {
    schema: 'actor',
    count: ({ graph }) => graph.actors.size,
    rows: (print, site) => by(print).actors(site),
    columns: [...page, 'name', 'type', 'named', 'aliases', 'roles', 'affiliation', 'stories', 'claims', 'mentionedIn', 'review'],
  },
  events: {
    schema: 'event',
    count: ({ graph }) => graph.events.size,
    rows: (print, site) => by(print).events(site),
    columns: [...page, 'title', 'story', 'type', 'status', 'date', 'places', 'participants', 'sources', 'claims', 'partOf', 'review'],
  },
  sources: {
    schema: 'source',
    count: ({ graph }) => graph.sources.size,
    rows: (print, site) => by(print).sources(site),
    columns: [
      ...page,
      'title',
      'story',
      'siglum',
      'publisher',
      'byline',
      'url',
      'published',
      'updated',
      'kind',
      'language',
      'agencies',
      'words',
      'review',
    ],
  },
  corrections: {
    schema: 'correction',
    count: ({ corrections }) => corrections.length,
    rows: (print, site) => by(print).corrections(site),
    columns: ['date', 'was', 'is', 'why', 'kind', 'id', 'page'],
  },
};

export type TableName = keyof typeof tables;

const recordOf = (print: Printer, node: AnyPage): { schema: keyof typeof schemas; record: Record<string, unknown> } => {
  switch (node.kind) {
    case 'claims':
      return { schema: 'claim-page', record: { ...claimData(print, node), statements: node.statements.map(statementData) } };
    case 'actors':
      return { schema: 'actor-page', record: actorData(print, node) };
    case 'events':
      return { schema: 'event-page', record: eventData(print, node) };
    case 'places':
      return { schema: 'place', record: placeData(print, node) };
    case 'sources':
      return { schema: 'source-page', record: sourceData(print, node) };
    case 'stories':
      return { schema: 'story', record: storyData(print, node) };
    case 'explainers':
      return { schema: 'explainer', record: explainerData(print, node) };
  }
};

/** What stands as JSON beside a page, and the name of its schema. */
export const pageData = (print: Printer, node: AnyPage): ReturnType<typeof recordOf> => {
  const { schema, record } = recordOf(print, node);
  const csl = cslItem(print, node);
  return { schema, record: { ...record, citation: { text: referenceText(print, csl), csl, bibtex: bibtexEntry(csl) } } };
};
