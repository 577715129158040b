import type { AnyPage } from '../data/nodes.ts';
import type { Link, Printer } from './printer.ts';

/** A page that cites this one, with the sentences in which its editors do. */
export type Backlink = Link & { sentences: string[] };

export const backlinks = (print: Printer, { citedBy }: AnyPage): Backlink[] =>
  citedBy.map(({ page, sentences }) => ({ ...print.link(page), sentences }));
