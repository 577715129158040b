import { z } from 'zod';

const authors = z.array(z.strictObject({ name: z.string() }));

/** JSON Feed 1.1 (jsonfeed.org), as far as the site's feeds use it. */
export const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url().describe('Its own address.'),
  language: z.string(),
  authors,
  items: z
    .array(
      z.strictObject({
        id: z.url().describe('Stays the same for good.'),
        url: z.url(),
        title: z.string().min(1),
        content_text: z.string(),
        date_modified: z.iso.datetime({ offset: true }).optional().describe('From the data: absent where no date is known.'),
        authors,
      }),
    )
    .describe('The latest first, fifty at most.'),
});
