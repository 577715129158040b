import type { z } from 'zod';
import type { JsonFeed } from '../../vocabulary/json-feed.ts';
import type { Printer } from '../views/printer.ts';
import { type Feed, shownEntries } from './feed.ts';

/** The same feed as JSON (JSON Feed 1.1). An entry without a known date has none. */
export const jsonFeed = (print: Printer, feed: Feed): z.infer<typeof JsonFeed> => {
  const { url, language, title } = print.site;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: url + print.href(feed.page),
    feed_url: `${url}${print.href(feed.folder)}feed.json`,
    language,
    authors: [{ name: title }],
    items: shownEntries(feed).map(({ id, title: name, href, at, authors, summary }) => ({
      id,
      url: href,
      title: name,
      content_text: summary,
      ...(at === undefined ? {} : { date_modified: at }),
      authors: authors.map((author) => ({ name: author })),
    })),
  };
};
