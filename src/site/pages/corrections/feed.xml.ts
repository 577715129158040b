import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { correctionsFeed } from '../../views/feed.ts';
import { createPrinter } from '../../views/printer.ts';

export const GET: APIRoute = async () => {
  const { site, corrections } = await loadSite();
  return new Response(correctionsFeed(createPrinter(site), corrections), { headers: { 'content-type': 'application/atom+xml' } });
};
