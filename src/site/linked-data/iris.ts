import type { AnyPage, StatementNode } from '../data/nodes.ts';
import type { Printer } from '../views/printer.ts';

/** The address of a page, whole. */
export const pageIri = (print: Printer, { path }: Pick<AnyPage, 'path'>): string => print.site.url + print.href(path);

/** The name of the thing that a page is about: a page is one thing, and the person it tells of another (Cool URIs, W3C 2008). */
export const thingIri = (print: Printer, node: Pick<AnyPage, 'path'>): string => `${pageIri(print, node)}#this`;

/** The name of a statement: the place on its claim's page where its words stand. */
export const statementIri = (print: Printer, { claim, id }: StatementNode): string => `${pageIri(print, claim)}#${id}`;

export const siteIri = (print: Printer): string => `${print.site.url}${print.href('')}#site`;

export const publisherIri = (print: Printer): string => `${print.site.url}${print.href('')}#publisher`;
