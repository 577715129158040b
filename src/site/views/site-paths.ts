import type { Graph } from '../data/nodes.ts';
import { sections } from '../data/page-kinds.ts';
import { listings } from './listing.ts';
import type { Printer } from './printer.ts';

/** Paths of all pages that are to be found, below the base path, sorted. */
export const sitePaths = (print: Printer, graph: Graph): string[] =>
  [
    '',
    'search/',
    'method/',
    'corrections/',
    'data/',
    ...listings(print, graph).map(({ head }) => head.path),
    'places/',
    ...sections.flatMap((section) => [...graph[section].values()].map(({ path }) => path)),
  ].sort();
