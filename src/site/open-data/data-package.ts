import { z } from 'zod';
import { openDataVersion } from '../../vocabulary/open-data.ts';
import { messages } from '../messages.ts';
import type { Printer } from '../views/printer.ts';
import { schemas, type TableName, tables } from './tables.ts';

/** The JSON Schema (2020-12) of a kind of record. `$id` is its address. */
export const jsonSchema = (print: Printer, name: keyof typeof schemas): object => {
  const { $schema, ...schema } = z.toJSONSchema(schemas[name], { io: 'output' });
  return { $schema, $id: `${print.site.url}${print.href(`data/schema/${name}.json`)}`, title: name, ...schema };
};

/** What there is, for machines: a Data Package (Frictionless Data, version 2). */
export const dataPackage = (print: Printer): object => {
  const { title, licence } = print.site;
  const resource = (name: TableName) => [
    { name, path: `${name}.jsonl`, format: 'jsonl', mediatype: 'application/x-ndjson', jsonSchema: `schema/${tables[name].schema}.json` },
    { name: `${name}-csv`, path: `${name}.csv`, format: 'csv', mediatype: 'text/csv' },
  ];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'onrecord',
    title,
    version: openDataVersion,
    description: messages.data.rights,
    ...(licence === undefined ? {} : { licenses: [{ name: licence }] }),
    resources: [
      ...(Object.keys(tables) as TableName[]).flatMap(resource),
      { name: 'graph', path: 'graph.json', format: 'json', mediatype: 'application/json', jsonSchema: 'schema/graph.json' },
    ],
  };
};
