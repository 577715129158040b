import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { cslFile } from '../../open-data/citations.ts';
import { fileResponse } from '../../open-data/file-response.ts';
import { createPrinter } from '../../views/printer.ts';

export const GET: APIRoute = async () => {
  const { site, graph } = await loadSite();
  return fileResponse(cslFile(createPrinter(site), graph), 'application/vnd.citationstyles.csl+json');
};
