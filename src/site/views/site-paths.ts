import type { Graph } from '../data/nodes.ts';
import { sections } from '../data/page-kinds.ts';
import { comparePaths } from './compare.ts';
import { listings } from './listing.ts';
import { networkPath } from './network-path.ts';
import { overviewPath } from './overview-paths.ts';
import { overviewPages } from './overviews.ts';
import { placesParts } from './places.ts';
import { placesPath } from './places-path.ts';
import type { Printer } from './printer.ts';

/** Paths of all pages that are to be found, below the base path, sorted. */
export const sitePaths = (print: Printer, graph: Graph): string[] =>
  [
    '',
    'search/',
    'method/',
    'corrections/',
    'data/',
    'network/',
    ...[...graph.stories.values()].map(networkPath),
    ...listings(print, graph).map(({ head }) => head.path),
    'places/',
    ...placesParts(graph).map(({ story, part }) => placesPath(story, part)),
    ...(['timeline', 'coverage'] as const).flatMap((overview) =>
      overviewPages(overview, graph).map(({ story, part }) => overviewPath(overview, story, part)),
    ),
    ...comparePaths(graph),
    ...sections.flatMap((section) => [...graph[section].values()].map(({ path }) => path)),
  ].sort();
