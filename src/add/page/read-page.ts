import type { Outcome } from '../../support/problem.ts';
import type { AddedArticle } from '../added-article.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import { paragraphsOf } from './page-text.ts';
import { parsePage, parseTree } from './parse-html.ts';
import { readableOf } from './readable.ts';

/** Fewer characters than this are no article but a notice, a paywall or an empty frame. */
const shortestArticle = 200;

/**
 * A saved or fetched page → the article as plain text and what the page says about it. The text is what a reader sees, line by line:
 * the headline, then one paragraph a line with an empty line between. Of a live blog whose posts the page repeats in JSON-LD, each post
 * stands under its own time.
 * `address`: where the page was fetched; `charset`: what its server called its encoding. Problems: no article, too large, too deep.
 */
export const readPage = (file: string, bytes: Uint8Array, address?: string, charset?: string): Outcome<AddedArticle> => {
  const tree = parsePage(file, bytes, charset);
  if (!tree.ok) return tree;
  const { posts, body, ...facts } = factsOf(tree.value, address);
  const isLive = posts.length > 1;
  const paragraphs = isLive ? posts.flatMap(postLines) : articleOf(readableOf(tree.value)?.paragraphs ?? [], body);
  if (paragraphs.join('').length < shortestArticle) return noArticle(file);
  const text = `${withHeadline(paragraphs, facts.headline).join('\n\n')}\n`;
  return { ok: true, value: { text, facts: { ...facts, ...(isLive && liveFacts(posts)) } } };
};

const articleOf = (shown: string[], body: string | undefined): string[] => {
  if (shown.join('').length >= shortestArticle || body === undefined) return shown;
  return linesOf(body);
};

/** JSON-LD gives plain text or HTML; both end as lines. */
const linesOf = (text: string): string[] =>
  /<[a-z][^>]*>/i.test(text) ? paragraphsOf(parseTree(text)) : text.split(/\s*\n\s*/).filter((line) => line !== '');

const postLines = ({ published, headline, body }: PageFacts['posts'][number]): string[] => [
  published,
  ...(headline ? [headline] : []),
  ...linesOf(body),
];

const liveFacts = (posts: PageFacts['posts']): Pick<AddedArticle['facts'], 'kind' | 'posts'> => {
  const times = posts.map(({ published }) => ({ published, at: Date.parse(published) })).sort((a, b) => a.at - b.at);
  const newestFirst = Date.parse(posts[0]?.published ?? '') >= Date.parse(posts.at(-1)?.published ?? '');
  return {
    kind: 'live-blog',
    posts: {
      first: times[0]?.published ?? '',
      last: times.at(-1)?.published ?? '',
      order: newestFirst ? 'newest-first' : 'oldest-first',
    },
  };
};

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The headline stands first, once. */
const withHeadline = (paragraphs: string[], headline: string | undefined): string[] => {
  if (!headline) return paragraphs;
  const at = paragraphs.slice(0, 6).findIndex((line) => letters(line) === letters(headline));
  return [headline, ...paragraphs.slice(at + 1)];
};

const noArticle = (file: string): Outcome<never> => ({
  ok: false,
  problems: [
    {
      file,
      what: 'no article was found in this page',
      why: 'the page may fill itself by a script, lie behind a paywall or be a front page; nothing was added',
      fix: 'open it in a browser, copy the article into a .txt file and add that',
    },
  ],
});
