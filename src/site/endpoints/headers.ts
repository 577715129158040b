import type { APIRoute } from 'astro';
import { loadSite } from '../data/load-site.ts';
import { cacheControl, hashedFolders, openFolders, securityHeaders } from '../response-headers.ts';

const rule = (path: string, headers: Record<string, string>): string =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * Headers for hosts that read this file, as Netlify and Cloudflare do. Where two rules fit they say both values, so no rule takes back what another
 * says: the policy here lets search compile WebAssembly, and every other page forbids it in its own.
 */
export const GET: APIRoute = async () => {
  const { base } = (await loadSite()).site;
  const rules = [
    rule(`${base}*`, securityHeaders(true)),
    ...hashedFolders.map((folder) => rule(`${base}${folder}*`, { 'Cache-Control': cacheControl(folder) })),
    ...openFolders.map((folder) => rule(`${base}${folder}*`, { 'Access-Control-Allow-Origin': '*' })),
  ];
  return new Response(`${rules.join('\n\n')}\n`);
};
