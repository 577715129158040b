import type { APIRoute } from 'astro';
import { loadSite } from '../data/load-site.ts';
import { escapeXml } from '../feeds/xml.ts';
import { createPrinter } from '../views/printer.ts';
import { sitePaths } from '../views/site-paths.ts';

export const GET: APIRoute = async () => {
  const { site, graph } = await loadSite();
  const print = createPrinter(site);
  const urls = sitePaths(print, graph).map((path) => `<url><loc>${escapeXml(site.url + print.href(path))}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
