import { Readability } from '@mozilla/readability';
import { paragraphsOf } from './page-text.ts';
import { type PageTree, parseTree } from './parse-html.ts';

/** The article in a page: its paragraphs and what the reader library took for its title and byline. */
export type Readable = { paragraphs: string[]; title?: string; byline?: string };

/** What a page shows but no article says: pictures with their captions, players, boxes of further reading. */
const beside = [
  'figure, figcaption, aside, nav, footer, form, button, dialog, template, noscript',
  '[role="complementary"], [role="navigation"], [role="dialog"], [aria-hidden="true"], [hidden]',
].join(', ');

/**
 * Finds the article in a page by Mozilla's Readability, the reader view of Firefox. The tree is used up.
 * `undefined` where a page holds none: a front page, a page that only its script can fill.
 */
export const readableOf = (tree: PageTree): Readable | undefined => {
  for (const element of tree.querySelectorAll(beside)) if (!element.querySelector('article, main, p + p + p')) element.remove();
  const found = new Readability(tree, { charThreshold: 250 }).parse();
  if (!found?.content) return undefined;
  const paragraphs = paragraphsOf(parseTree(found.content));
  if (paragraphs.length === 0) return undefined;
  return { paragraphs, ...(found.title && { title: found.title }), ...(found.byline && { byline: found.byline }) };
};
