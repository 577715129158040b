import { openDataVersion } from '../../vocabulary/open-data.ts';
import type { Graph } from '../data/nodes.ts';
import { messages } from '../messages.ts';
import type { Printer } from '../views/printer.ts';
import { type TableName, tables } from './tables.ts';

/** What there is, for machines: a Data Package (Frictionless Data, version 2). */
export const dataPackage = (print: Printer, { stories }: Graph): object => {
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
      {
        name: 'annotations',
        path: 'annotations.json',
        format: 'json',
        mediatype: 'application/ld+json',
        jsonSchema: 'schema/annotation-collection.json',
      },
      { name: 'citations', path: 'citations.bib', format: 'bib', mediatype: 'application/x-bibtex' },
      {
        name: 'citations-csl',
        path: 'citations.json',
        format: 'json',
        mediatype: 'application/vnd.citationstyles.csl+json',
        jsonSchema: 'schema/citation-list.json',
      },
      ...[...stories.keys()].map((story) => ({
        name: `provenance-${story}`,
        path: `provenance/${story}.jsonld`,
        format: 'json',
        mediatype: 'application/ld+json',
        jsonSchema: 'schema/provenance.json',
      })),
    ],
  };
};
