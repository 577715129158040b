import type { APIRoute } from 'astro';
import { loadSite } from '../data/load-site.ts';
import { writeSitemap } from '../feeds/sitemap.ts';
import { createPrinter } from '../views/printer.ts';

export const GET: APIRoute = async () => {
  const { site, graph } = await loadSite();
  return new Response(writeSitemap(createPrinter(site), graph), { headers: { 'content-type': 'application/xml' } });
};
