import type { APIRoute } from 'astro';
import { loadSite } from '../data/load-site.ts';

/** The same redirects for hosts that read this file and answer with a status of their own. */
export const GET: APIRoute = async () => {
  const { site, redirects } = await loadSite();
  return new Response(redirects.map(({ from, to }) => `${site.base}${from} ${site.base}${to} 301\n`).join(''));
};
