import { loadSite } from '../data/load-site.ts';
import { textRoute } from '../endpoints/text-route.ts';
import { sitemapParts, writeSitemapPart } from '../feeds/sitemap.ts';
import { createPrinter } from '../views/printer.ts';

export const getStaticPaths = async () => {
  const { site, graph } = await loadSite();
  return sitemapParts(createPrinter(site), graph).map((part) => ({ params: { part: String(part) } }));
};

export const GET = textRoute('application/xml', async ({ params }) => {
  const { site, graph } = await loadSite();
  return writeSitemapPart(createPrinter(site), graph, Number(params.part));
});
