import type { CslItem } from '../../vocabulary/citation-data.ts';
import type { AnyPage, SourceNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { isoDate } from '../linked-data/dates.ts';
import { pageIri } from '../linked-data/iris.ts';
import { messages } from '../messages.ts';
import { citedBy, citedWithin } from '../views/citation.ts';
import type { Printer } from '../views/printer.ts';

const issued = (date: string | undefined): Pick<CslItem, 'issued'> => {
  const [first, ...rest] = (isoDate(date) ?? '').split('T')[0]?.split('-').map(Number) ?? [];
  if (!first) return {};
  return { issued: { 'date-parts': [[first, ...rest]], ...(/[~%]/.test(date ?? '') ? { circa: true } : {}) } };
};

const authors = (names: readonly string[]): Pick<CslItem, 'author'> =>
  names.length === 0 ? {} : { author: names.map((literal) => ({ literal })) };

const article = (print: Printer, node: SourceNode): CslItem => {
  const { facts } = node;
  return {
    id: `${node.kind}:${node.id}`,
    type: facts.kind === 'live-blog' ? 'post-weblog' : 'article-newspaper',
    title: plainText(node.title),
    ...authors(facts.byline === undefined ? [] : [facts.byline]),
    ...(facts.publisher === undefined ? {} : { 'container-title': facts.publisher }),
    ...issued(facts.published),
    language: node.lang,
    URL: facts.url ?? pageIri(print, node),
  };
};

/** A reference to a page; to a source, the article that it is about. */
export const cslItem = (print: Printer, node: AnyPage): CslItem => {
  if (node.kind === 'sources') return article(print, node);
  return {
    id: `${node.kind}:${node.id}`,
    type: 'webpage',
    title: plainText(node.title),
    ...authors(citedBy(node)),
    'container-title': print.site.title,
    genre: citedWithin(node),
    ...(node.kind === 'explainers' ? issued(node.updated ?? node.published) : {}),
    language: print.site.language,
    URL: pageIri(print, node),
  };
};

/** The same as a sentence: authors, title, what it is, where it stands, day, address. */
export const referenceText = (print: Printer, { author = [], title, genre, issued: day, URL: url, ...item }: CslItem): string => {
  const date = day && print.when(day['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'))?.text;
  const standing = [item['container-title'], date].filter(Boolean).join(', ');
  return [messages.list(author.map(({ literal }) => literal)), title, genre, standing, url]
    .filter(Boolean)
    .join('. ')
    .replace(/([.?!…]['"’”]?)\. /g, '$1 ');
};
