import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { bibtexFile } from '../../open-data/citations.ts';
import { fileResponse } from '../../open-data/file-response.ts';
import { createPrinter } from '../../views/printer.ts';

export const GET: APIRoute = async () => {
  const { site, graph } = await loadSite();
  return fileResponse(bibtexFile(createPrinter(site), graph), 'application/x-bibtex; charset=utf-8');
};
