import type { APIRoute } from 'astro';
import { loadSite } from '../data/load-site.ts';
import { atomFeed } from '../views/feed.ts';
import { createPrinter } from '../views/printer.ts';

export const GET: APIRoute = async () => {
  const { site, graph } = await loadSite();
  return new Response(atomFeed(createPrinter(site), graph), { headers: { 'content-type': 'application/atom+xml' } });
};
