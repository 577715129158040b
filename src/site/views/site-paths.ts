import type { Graph } from '../data/nodes.ts';
import { kinds } from '../data/page-kinds.ts';
import { listings } from './listing.ts';
import type { Printer } from './printer.ts';

/** Paths of all pages that are to be found, below the base path, sorted. */
export const sitePaths = (print: Printer, graph: Graph): string[] =>
  [
    '',
    'search/',
    'method/',
    ...listings(print, graph).map(({ head }) => head.path),
    ...kinds.flatMap((kind) => [...graph[kind].values()].map(({ path }) => path)),
  ].sort();
