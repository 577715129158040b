import type { Graph } from '../data/nodes.ts';
import { isoDate } from '../linked-data/dates.ts';
import type { Printer } from '../views/printer.ts';
import { siteDates } from '../views/site-dates.ts';
import { sitePaths } from '../views/site-paths.ts';
import { escapeXml } from './xml.ts';

/** All pages that are to be found (sitemaps.org, 0.9), each with the day on which it last said something new, where the data tell. */
export const writeSitemap = (print: Printer, graph: Graph): string => {
  const changed = siteDates(graph);
  const urls = sitePaths(print, graph).map((path) => {
    const date = isoDate(changed(path));
    return `<url><loc>${escapeXml(print.site.url + print.href(path))}</loc>${date === undefined ? '' : `<lastmod>${date}</lastmod>`}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
};
