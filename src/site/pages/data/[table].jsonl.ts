import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { fileResponse } from '../../open-data/file-response.ts';
import { jsonLines } from '../../open-data/spreadsheet.ts';
import { type TableName, tables } from '../../open-data/tables.ts';
import { createPrinter } from '../../views/printer.ts';

export const getStaticPaths = () => Object.keys(tables).map((table) => ({ params: { table } }));

export const GET: APIRoute = async ({ params }) => {
  const data = await loadSite();
  const { rows } = tables[params.table as TableName];
  return fileResponse(jsonLines(rows(createPrinter(data.site), data)), 'application/x-ndjson');
};
