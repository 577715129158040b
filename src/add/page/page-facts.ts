import { isEdtf } from '../../vocabulary/edtf.ts';
import { isA, type Thing, textOf, textsOf, thingsOf } from './linked-data.ts';
import type { PageTree } from './parse-html.ts';

/** What a page says about the article it shows, in the terms of `story.yaml`. What it does not say is absent. */
export type PageFacts = {
  headline?: string;
  publisher?: string;
  byline?: string;
  url?: string;
  /** EDTF, at the precision and in the zone that the page gives. */
  published?: string;
  updated?: string;
  /** Absent for English, which is what articles are taken for. */
  language?: string;
  /** The entries of a live blog that carry their own text, as JSON-LD gives them. */
  posts: { published: string; headline?: string; body: string }[];
  /** The article's text as JSON-LD repeats it; many pages shorten it. */
  body?: string;
};

const longestFact = 300;

/**
 * Reads a page's facts: JSON-LD first (schema.org `Article` and its kinds), then Open Graph and the meta tags of the trade, then the
 * page itself. `address`: where the page was fetched, if it was.
 */
export const factsOf = (tree: PageTree, address?: string): PageFacts => {
  const things = thingsOf(tree);
  const article = things.find((thing) => isA(thing, /(?:Article|BlogPosting|Report|LiveBlogPosting)$/)) ?? {};
  const meta = metaOf(tree);
  const url =
    httpOf(attribute(tree, 'link[rel="canonical"]', 'href'), address) ??
    httpOf(meta('og:url'), address) ??
    httpOf(textOf(article.url)) ??
    savedFrom(tree) ??
    address;
  const headline = textOf(article.headline) ?? meta('og:title', 'twitter:title') ?? titleOf(tree);
  const publisher =
    textOf(article.publisher) ??
    meta('og:site_name', 'application-name') ??
    textOf(things.find((thing) => isA(thing, /(?:Organization|WebSite)$/))?.name);
  const byline = authorsOf(article) ?? meta('author', 'article:author_name', 'parsely-author', 'byl', 'sailthru.author', 'dc.creator');
  const published = dateOf(
    textOf(article.datePublished),
    meta(
      'article:published_time',
      'parsely-pub-date',
      'datepublished',
      'date',
      'dc.date',
      'dcterms.created',
      'publish-date',
      'sailthru.date',
    ),
    timeOf(tree),
  );
  const updated = dateOf(textOf(article.dateModified), meta('article:modified_time', 'lastmod', 'dcterms.modified'));
  const language = languageOf(
    textOf(article.inLanguage) ?? tree.documentElement?.getAttribute('lang') ?? meta('og:locale', 'content-language'),
  );
  return {
    ...(headline && { headline: withoutSite(headline, publisher) }),
    ...(publisher && { publisher }),
    ...(byline && !/^https?:/i.test(byline) && { byline: byline.replace(/^by\s+/i, '') }),
    ...(url && { url }),
    ...(published && { published }),
    ...(updated && updated !== published && { updated }),
    ...(language && language !== 'en' && { language }),
    posts: postsOf(article),
    ...(typeof article.articleBody === 'string' && { body: article.articleBody }),
  };
};

const metaOf = (tree: PageTree) => {
  const values = new Map<string, string>();
  for (const element of tree.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop'))?.toLowerCase();
    const value = element.getAttribute('content')?.replace(/\s+/g, ' ').trim();
    if (name && value && value.length <= longestFact && !values.has(name)) values.set(name, value);
  }
  return (...names: string[]): string | undefined => names.map((name) => values.get(name)).find((value) => value !== undefined);
};

const attribute = (tree: PageTree, selector: string, name: string): string | undefined =>
  tree.querySelector(selector)?.getAttribute(name) ?? undefined;

const titleOf = (tree: PageTree): string | undefined =>
  [tree.querySelector('h1'), tree.querySelector('title')]
    .map((element) => element?.textContent?.replace(/\s+/g, ' ').trim())
    .find((text) => text);

const timeOf = (tree: PageTree): string | undefined =>
  attribute(tree, 'time[datetime][pubdate], time[itemprop="datePublished"], article time[datetime], header time[datetime]', 'datetime');

/** Browsers that save a page note its address in a comment. */
const savedFrom = (tree: PageTree): string | undefined => {
  for (const node of [...tree.childNodes, ...(tree.documentElement?.childNodes ?? []), ...(tree.head?.childNodes ?? [])]) {
    const match = node.nodeType === 8 && /saved from url=\(\d+\)(https?:\/\/\S+)/.exec(node.textContent ?? '');
    if (match) return httpOf(match[1]);
  }
  return undefined;
};

const httpOf = (text: string | undefined, base?: string): string | undefined => {
  const url = text !== undefined && text.length <= 2000 && URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
};

const authorsOf = (article: Thing): string | undefined => {
  const authors = [...new Set(textsOf(article.author))];
  return authors.length > 0 ? authors.join(', ').slice(0, longestFact) : undefined;
};

/** The first of these that is a day or a moment: `2022-03-30`, or with its clock and zone when it tells them. */
const dateOf = (...texts: (string | undefined)[]): string | undefined => {
  for (const text of texts) {
    const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?/.exec(text?.trim() ?? '');
    if (!match) continue;
    const [, year, month, day, clock, zone] = match;
    const date = `${year}-${month}-${day}`;
    const moment = clock && zone ? `${date}T${clock}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}` : date;
    if (isEdtf(moment)) return moment;
    if (isEdtf(date)) return date;
  }
  return undefined;
};

const languageOf = (text: string | undefined): string | undefined => /^[a-z]{2,3}(?=$|[-_])/i.exec(text ?? '')?.[0].toLowerCase();

/** Titles in the head often end with the site's name: "… | The Paper". */
const withoutSite = (title: string, site: string | undefined): string => {
  const cut = title.search(/\s[|–—-]\s(?!.*\s[|–—-]\s)/);
  const tail = cut < 0 ? '' : title.slice(cut).replace(/^\s[|–—-]\s/, '');
  const bare = (name: string): string => name.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, '');
  return site && tail !== '' && (bare(site).includes(bare(tail)) || bare(tail).includes(bare(site))) ? title.slice(0, cut) : title;
};

const postsOf = (article: Thing): PageFacts['posts'] =>
  [article.liveBlogUpdate]
    .flat()
    .slice(0, 2000)
    .flatMap((update) => {
      const post = (typeof update === 'object' && update !== null ? update : {}) as Thing;
      const published = dateOf(textOf(post.datePublished));
      const body = textOf(post.articleBody);
      const headline = textOf(post.headline);
      return published && body ? [{ published, ...(headline && { headline }), body }] : [];
    });
