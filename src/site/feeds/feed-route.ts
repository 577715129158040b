import { loadSite } from '../data/load-site.ts';
import { type TextRoute, textRoute } from '../endpoints/text-route.ts';
import { createPrinter, type Printer } from '../views/printer.ts';
import type { Feed } from './feed.ts';
import { feedFolders, feedIn } from './site-feeds.ts';

/** The routes of one format of all feeds: one in each folder that has any. */
export const feedPaths = async () =>
  feedFolders(await loadSite()).map((folder) => ({ params: { folder: folder.replace(/\/$/, '') || undefined }, props: { folder } }));

/** The feed of each folder that has one, in the format that `write` writes. */
export const feedRoute = (type: string, write: (print: Printer, feed: Feed) => string): TextRoute =>
  textRoute(type, async ({ props }) => {
    const data = await loadSite();
    const print = createPrinter(data.site);
    const feed = feedIn(print, data, props.folder);
    return feed && write(print, feed);
  });
