import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { dataPackage } from '../../open-data/data-package.ts';
import { createPrinter } from '../../views/printer.ts';

export const GET: APIRoute = async () => {
  const { site, graph } = await loadSite();
  return Response.json(dataPackage(createPrinter(site), graph));
};
