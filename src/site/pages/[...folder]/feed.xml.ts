import type { APIRoute } from 'astro';
import { loadSite } from '../../data/load-site.ts';
import { writeAtom } from '../../feeds/atom.ts';
import { feedFolders, feedIn } from '../../feeds/site-feeds.ts';
import { createPrinter } from '../../views/printer.ts';

export const getStaticPaths = async () =>
  feedFolders(await loadSite()).map((folder) => ({ params: { folder: folder.replace(/\/$/, '') || undefined }, props: { folder } }));

export const GET: APIRoute = async ({ props }) => {
  const data = await loadSite();
  const print = createPrinter(data.site);
  const feed = feedIn(print, data, props.folder);
  if (feed === undefined) return new Response(null, { status: 404 });
  return new Response(writeAtom(print, feed), { headers: { 'content-type': 'application/atom+xml' } });
};
