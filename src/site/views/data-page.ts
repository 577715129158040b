import { z } from 'zod';
import type { SiteData } from '../data/load-site.ts';
import { messages } from '../messages.ts';
import { schemas as schemaOf, type schemas } from '../open-data/schemas.ts';
import { pageData, type TableName, tables } from '../open-data/tables.ts';
import type { Head } from './head.ts';
import type { Printer } from './printer.ts';

type Field = { name: string; type: string; meaning: string };

export type OpenDataView = {
  head: Head;
  tables: { name: string; meaning: string; count: string; jsonl: string; csv: string; schema: string }[];
  formats: { name: string; schema: string; fields: Field[] }[];
  licence: string;
  /** A record as it is, of the claim that most sources carry. */
  example: { href: string; text: string } | null;
};

type JsonSchema = { type?: string; format?: string; enum?: string[]; anyOf?: JsonSchema[]; items?: JsonSchema; description?: string };

const typeOf = (schema: JsonSchema): string => {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' | ');
  if (schema.enum) return schema.enum.length > 6 ? 'string' : schema.enum.join(' | ');
  if (schema.type === 'array') return `[${typeOf(schema.items ?? {})}]`;
  return schema.format ?? schema.type ?? 'object';
};

/** The fields of a record, from its schema: what is documented is what is checked. */
const fieldsOf = (name: keyof typeof schemas): Field[] => {
  const { properties = {} } = z.toJSONSchema(schemaOf[name], { io: 'output' });
  return Object.entries(properties as Record<string, JsonSchema>).map(([field, schema]) => ({
    name: field,
    type: typeOf(schema),
    meaning: schema.description ?? '',
  }));
};

const exampleOf = (print: Printer, { graph }: SiteData): OpenDataView['example'] => {
  const [claim] = [...graph.claims.values()].sort((a, b) => b.sources.length - a.sources.length || (a.id < b.id ? -1 : 1));
  if (!claim) return null;
  const { statements, ...rest } = pageData(print, claim).record as { statements: unknown[] };
  const text = JSON.stringify({ ...rest, statements: statements.slice(0, 1) }, null, 1);
  return { href: print.href(`claims/${claim.id}.json`), text };
};

export const dataView = (print: Printer, site: SiteData): OpenDataView => {
  const { data: t } = messages;
  const names = Object.keys(tables) as TableName[];
  const schema = (name: string) => print.href(`data/schema/${name}.json`);
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
    formats: (['claim', 'statement', 'actor', 'event', 'source'] as const).map((name) => ({
      name,
      schema: schema(name),
      fields: fieldsOf(name),
    })),
    licence: print.site.licence ?? t.noLicence,
    example: exampleOf(print, site),
  };
};
