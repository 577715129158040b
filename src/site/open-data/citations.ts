import type { AnyPage, Graph } from '../data/nodes.ts';
import type { Printer } from '../views/printer.ts';
import { bibtexEntry } from './bibtex.ts';
import { cslItem } from './references.ts';

/** What others cite: articles, and of the site's own pages those that say something as a whole. */
const cited = function* ({ sources, explainers, stories, claims }: Graph): Iterable<AnyPage> {
  for (const nodes of [sources, explainers, stories, claims]) yield* nodes.values();
};

/** The file `citations.bib`, in pieces. */
export const bibtexFile = function* (print: Printer, graph: Graph): Iterable<string> {
  for (const node of cited(graph)) yield `${bibtexEntry(cslItem(print, node))}\n`;
};

/** The file `citations.json`: the same as CSL-JSON, in pieces. */
export const cslFile = function* (print: Printer, graph: Graph): Iterable<string> {
  let first = true;
  for (const node of cited(graph)) {
    yield `${first ? '[' : ','}\n${JSON.stringify(cslItem(print, node))}`;
    first = false;
  }
  yield first ? '[]\n' : '\n]\n';
};
