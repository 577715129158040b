import type { APIRoute } from 'astro';
import { loadSite } from '../data/load-site.ts';
import { comparisonRedirects } from '../views/compare-with.ts';

/** The same redirects for hosts that read this file and answer with a status of their own. */
export const GET: APIRoute = async () => {
  const { site, graph, redirects } = await loadSite();
  const all = [...redirects, ...comparisonRedirects(graph, redirects)];
  return new Response(all.map(({ from, to }) => `${site.base}${from} ${site.base}${to} 301\n`).join(''));
};
