import { z } from 'zod';

const day = z.tuple([z.int()]).rest(z.int()).describe('Year, month, day, as far as known.');

/** A reference for citation programs: CSL-JSON 1.0. */
export const CslItem = z.strictObject({
  id: z.string(),
  type: z.enum(['article-newspaper', 'post-weblog', 'webpage']),
  title: z.string(),
  author: z.array(z.strictObject({ literal: z.string() })).optional(),
  'container-title': z.string().optional().describe('The outlet, or this site.'),
  genre: z.string().optional().describe('What kind of page it is.'),
  issued: z.strictObject({ 'date-parts': z.tuple([day]), circa: z.literal(true).optional() }).optional(),
  language: z.string(),
  URL: z.url(),
});
export type CslItem = z.infer<typeof CslItem>;

export const CslItems = z.array(CslItem);

/** How to cite a page: as text, and for citation programs. Of a source, the article is cited. */
export const CitationData = z.strictObject({
  text: z.string(),
  csl: CslItem,
  bibtex: z.string().describe('The same as an entry of BibTeX, in UTF-8.'),
});
