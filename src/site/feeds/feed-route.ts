import { loadSite } from '../data/load-site.ts';
import { createPrinter, type Printer } from '../views/printer.ts';
import type { Feed } from './feed.ts';
import { feedFolders, feedIn } from './site-feeds.ts';

/** The routes of one format of all feeds: one in each folder that has any. */
export const feedPaths = async () =>
  feedFolders(await loadSite()).map((folder) => ({ params: { folder: folder.replace(/\/$/, '') || undefined }, props: { folder } }));

/** The feed of a folder, as `write` answers with it; 404 where a folder has none. */
export const answerWithFeed = async (folder: string, write: (print: Printer, feed: Feed) => Response): Promise<Response> => {
  const data = await loadSite();
  const print = createPrinter(data.site);
  const feed = feedIn(print, data, folder);
  return feed === undefined ? new Response(null, { status: 404 }) : write(print, feed);
};
