/** An element's opening tag; what its attributes hold may be of any characters but quotation marks. */
const metaTag = /<meta (?:[^>"]|"[^"]*")*>/g;

/** Attributes that Pagefind does not read. In text, quotation marks are escaped. */
const unread = / (?:class|href|title|aria-label)="[^"]*"/g;

const [opening, closing] = ['<main ', '</main>'];

/**
 * A page of this site without what Pagefind reads only to leave it aside, half of it: its language, what its head has for the search index, and its main
 * part. A page of another form is left whole.
 */
export const searchedPart = (html: string): string => {
  const [head, start, end] = [html.indexOf('<head>'), html.indexOf(opening), html.lastIndexOf(closing)];
  if (head < 0 || start < head || end < start) return html;
  const facts = html.slice(head, start).match(metaTag) ?? [];
  const kept = facts.filter((tag) => tag.includes('data-pagefind-'));
  return `${html.slice(0, head)}<head>${kept.join('')}</head><body>${html.slice(start, end).replace(unread, '')}${closing}</body></html>`;
};

const sortMark = /data-pagefind-sort="([\w-]+)\[content\]" content="([^"]*)"/g;

/** Values of a page by which results can be sorted, by name. */
export type SortValues = ReadonlyMap<string, string>;

/** A page as the search index knows it. */
export type IndexedPage = { url: string; values: SortValues };

/** What the head of a page says its results are sorted by. */
export const sortValues = (html: string): SortValues =>
  new Map([...html.matchAll(sortMark)].map(([, name = '', value = '']) => [name, value]));
