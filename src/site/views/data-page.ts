import { z } from 'zod';
import type { SiteData } from '../data/load-site.ts';
import { feedFolders } from '../feeds/site-feeds.ts';
import { messages } from '../messages.ts';
import { type Example, examples, mostCarriedClaim } from '../open-data/examples.ts';
import { citoOf, citoTable } from '../open-data/quoted.ts';
import { schemas } from '../open-data/schemas.ts';
import { pageData, type TableName, tables } from '../open-data/tables.ts';
import type { Head } from './head.ts';
import type { Printer } from './printer.ts';

type Field = { name: string; type: string; meaning: string };

/** A file, or several of one kind, beside the tables. */
type OtherFile = { name: string; meaning: string; files: { href: string; text: string }[]; schema?: string; beyond: number };

export type OpenDataView = {
  head: Head;
  tables: { name: string; meaning: string; count: string; jsonl: string; csv: string; schema: string }[];
  others: OtherFile[];
  feeds: { meaning: string; at: { href: string; text: string }[] }[];
  relations: { label: string; term: string; href: string }[];
  formats: { name: string; schema: string; fields: Field[] }[];
  schemas: { name: string; href: string }[];
  licence: string;
  examples: Example[];
  /** A record as it is, of the claim that most sources carry. */
  beside: { href: string; text: string } | null;
};

const mostStories = 12;

type JsonSchema = { type?: string; format?: string; enum?: string[]; anyOf?: JsonSchema[]; items?: JsonSchema; description?: string };

const typeOf = (schema: JsonSchema): string => {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' | ');
  if (schema.enum) return schema.enum.length > 6 ? 'string' : schema.enum.join(' | ');
  if (schema.type === 'array') return `[${typeOf(schema.items ?? {})}]`;
  return schema.format ?? schema.type ?? 'object';
};

/** The fields of a record, from its schema: what is documented is what is checked. */
const fieldsOf = (name: keyof typeof schemas): Field[] => {
  const { properties = {} } = z.toJSONSchema(schemas[name], { io: 'output' });
  return Object.entries(properties as Record<string, JsonSchema>).map(([field, schema]) => ({
    name: field,
    type: typeOf(schema),
    meaning: schema.description ?? '',
  }));
};

const besideOf = (print: Printer, site: SiteData): OpenDataView['beside'] => {
  const claim = mostCarriedClaim(site);
  if (!claim) return null;
  const { statements, ...rest } = pageData(print, claim).record as { statements: unknown[] };
  const text = JSON.stringify({ ...rest, statements: statements.slice(0, 1) }, null, 1);
  return { href: print.href(`claims/${claim.id}.json`), text };
};

const othersOf = (print: Printer, { graph }: SiteData, schema: (name: keyof typeof schemas) => string): OtherFile[] => {
  const { others: t } = messages.data;
  const file = (path: string, text = path) => ({ href: print.href(`data/${path}`), text });
  const stories = [...graph.stories.keys()];
  return [
    { name: 'graph', meaning: t.graph, files: [file('graph.json')], schema: schema('graph'), beyond: 0 },
    { name: 'annotations', meaning: t.annotations, files: [file('annotations.json')], schema: schema('annotation-page'), beyond: 0 },
    {
      name: 'provenance',
      meaning: t.provenance,
      files: stories.slice(0, mostStories).map((story) => file(`provenance/${story}.jsonld`, `${story}.jsonld`)),
      schema: schema('provenance'),
      beyond: Math.max(0, stories.length - mostStories),
    },
    {
      name: 'citations',
      meaning: t.citations,
      files: [file('citations.bib', 'BibTeX'), file('citations.json', 'CSL-JSON')],
      schema: schema('citation-list'),
      beyond: 0,
    },
    { name: 'datapackage', meaning: t.package, files: [file('datapackage.json')], beyond: 0 },
    { name: 'llms', meaning: t.llms, files: [{ href: print.href('llms.txt'), text: 'llms.txt' }], beyond: 0 },
  ];
};

/** The feeds of the whole site, and of each kind of page the first that has one. */
const feedsOf = (print: Printer, site: SiteData): OpenDataView['feeds'] => {
  const { feedRows: t } = messages.data;
  const folders = feedFolders(site);
  const first = (kind: string) => folders.filter((folder) => folder.startsWith(`${kind}/`)).slice(0, 1);
  const rows: [string, string[]][] = [
    [t.site, ['']],
    [t.corrections, ['corrections/']],
    [t.stories, first('stories')],
    [t.actors, first('actors')],
    [t.claims, first('claims')],
  ];
  const at = (folder: string) => ['feed.xml', 'feed.json'].map((name) => ({ href: print.href(folder + name), text: folder + name }));
  return rows.map(([meaning, some]) => ({ meaning, at: some.flatMap(at) }));
};

export const dataView = (print: Printer, site: SiteData): OpenDataView => {
  const { data: t } = messages;
  const names = Object.keys(tables) as TableName[];
  const schema = (name: keyof typeof schemas) => print.href(`data/schema/${name}.json`);
  return {
    head: { title: t.title, description: t.summary, path: 'data/', crumbs: [], sample: false, search: null },
    tables: names.map((name) => ({
      name,
      meaning: t.tables[name],
      count: messages.number(tables[name].count(site)),
      jsonl: print.href(`data/${name}.jsonl`),
      csv: print.href(`data/${name}.csv`),
      schema: schema(tables[name].schema),
    })),
    others: othersOf(print, site, schema),
    feeds: feedsOf(print, site),
    relations: citoTable.map(({ type, term }) => ({ label: messages.relationTypes[type].from, term: `cito:${term}`, href: citoOf(type) })),
    formats: (['claim', 'statement', 'actor', 'event', 'source'] as const).map((name) => ({
      name,
      schema: schema(name),
      fields: fieldsOf(name),
    })),
    schemas: (Object.keys(schemas) as (keyof typeof schemas)[]).map((name) => ({ name, href: schema(name) })),
    licence: print.site.licence ?? t.noLicence,
    examples: examples(print, site),
    beside: besideOf(print, site),
  };
};
