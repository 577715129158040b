import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { fileResponse } from '../../open-data/file-response.ts';
import { spreadsheet } from '../../open-data/spreadsheet.ts';
import { type TableName, tables } from '../../open-data/tables.ts';
import { createPrinter } from '../../views/printer.ts';

export const getStaticPaths = () => Object.keys(tables).map((table) => ({ params: { table } }));

export const GET: APIRoute = async ({ params }) => {
  const data = await loadSite();
  const { columns, rows } = tables[params.table as TableName];
  return fileResponse(spreadsheet(columns, rows(createPrinter(data.site), data)), 'text/csv; charset=utf-8');
};
