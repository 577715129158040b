import type { Graph } from '../data/nodes.ts';
import { isoDate } from '../linked-data/dates.ts';
import type { Printer } from '../views/printer.ts';
import { siteDates } from '../views/site-dates.ts';
import { sitePaths } from '../views/site-paths.ts';
import { escapeXml } from './xml.ts';

/** Addresses that one file may have (sitemaps.org, 0.9). */
const most = 50_000;

const written = (element: string, items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${element}>\n`;

const urlSet = (print: Printer, graph: Graph, paths: readonly string[]): string => {
  const changed = siteDates(graph);
  const urls = paths.map((path) => {
    const date = isoDate(changed(path));
    return `<url><loc>${escapeXml(print.site.url + print.href(path))}</loc>${date === undefined ? '' : `<lastmod>${date}</lastmod>`}</url>`;
  });
  return written('urlset', urls);
};

/** The numbers of the files that `sitemap.xml` names, counted from 1; none where it names the pages itself. */
export const sitemapParts = (print: Printer, graph: Graph, size = most): number[] => {
  const parts = Math.ceil(sitePaths(print, graph).length / size);
  return parts > 1 ? Array.from({ length: parts }, (_, i) => i + 1) : [];
};

/** One of the files that `sitemap.xml` names. */
export const writeSitemapPart = (print: Printer, graph: Graph, part: number, size = most): string =>
  urlSet(print, graph, sitePaths(print, graph).slice((part - 1) * size, part * size));

/**
 * All pages that are to be found (sitemaps.org, 0.9), each with the day on which it last said something new, where the data tell; or, where they are
 * more than `size`, the files that name them.
 */
export const writeSitemap = (print: Printer, graph: Graph, size = most): string => {
  const parts = sitemapParts(print, graph, size);
  if (parts.length === 0) return urlSet(print, graph, sitePaths(print, graph));
  const files = parts.map((part) => `<sitemap><loc>${escapeXml(print.site.url + print.href(`sitemap-${part}.xml`))}</loc></sitemap>`);
  return written('sitemapindex', files);
};
