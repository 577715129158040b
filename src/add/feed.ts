import { parseFeed } from 'htmlparser2';
import { shapeFault } from './page/shape.ts';

/** The articles that a feed names, newest first as feeds have them. */
export type FeedItem = { address: string; title?: string };

const mostItems = 200;

/** Whether bytes begin as an RSS, RDF or Atom feed does. */
export const isFeed = (bytes: Uint8Array, type = ''): boolean =>
  /^application\/(?:rss|atom|rdf)\+xml$/.test(type) || /^\s*<(?:rss|feed|rdf:RDF)\b/.test(startOf(bytes));

/** The first characters that are neither a mark, a declaration nor a comment. */
const startOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 4000)).replace(/<!--[\s\S]*?-->|<\?[^>]*>/g, '');

/** Reads a feed's items that have a web address; entities that a document defines for itself are not followed. */
export const itemsOf = (bytes: Uint8Array, address: string): FeedItem[] => {
  const text = new TextDecoder().decode(bytes);
  const items = (shapeFault(text, true) === undefined && parseFeed(text)?.items) || [];
  return items.slice(0, mostItems).flatMap(({ link, title }) => {
    const url = link && URL.canParse(link, address || undefined) ? new URL(link, address || undefined) : undefined;
    return url && /^https?:$/.test(url.protocol) ? [{ address: url.href, ...(title && { title }) }] : [];
  });
};
