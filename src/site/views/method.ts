import type { Measured } from '../data/figures.ts';
import type { Graph } from '../data/nodes.ts';
import { kinds } from '../data/page-kinds.ts';
import { messages } from '../messages.ts';

/** What the site holds, counted. */
export const countPages = (graph: Graph): { label: string; count: number }[] => {
  const t = messages.methodPage.counted;
  const shared = [...graph.claims.values()].filter(({ sources }) => sources.length > 1).length;
  const checked = kinds.flatMap((kind) => [...graph[kind].values()]).filter(({ review }) => review !== undefined).length;
  return [
    { label: t.stories, count: graph.stories.size },
    { label: t.sources, count: graph.sources.size },
    { label: t.claims, count: graph.claims.size },
    { label: t.shared, count: shared },
    { label: t.actors, count: graph.actors.size },
    { label: t.events, count: graph.events.size },
    { label: t.places, count: graph.places.size },
    { label: t.checked, count: checked },
  ];
};

/** `rate` in whole per cent ("97 %"), and the counts behind it; `null` where it was not measured. */
type Cell = { rate: string; counts: string } | null;
/** One corpus, as the method page prints it. `people` says how far two people agree, where that is known. */
export type MeasuredTable = { about: string; rows: { what: string; people: string | null; found: Cell; right: Cell }[] };

// Rounded down: 99.6 % is not yet all.
const cell = (share: readonly [number, number] | undefined): Cell =>
  share?.[1]
    ? { rate: messages.methodPage.rate(Math.floor((100 * share[0]) / share[1])), counts: messages.methodPage.counts(...share) }
    : null;

/** What was measured, a table for each corpus; a figure that nothing was counted for is left out. */
export const measuredTables = (measured: readonly Measured[]): MeasuredTable[] =>
  measured
    .map(({ about, articles, figures }) => ({
      about: messages.methodPage.about(articles, about),
      rows: figures
        .map(({ what, found, right, people }) => ({
          what,
          people: people === undefined ? null : messages.methodPage.people(people),
          found: cell(found),
          right: cell(right),
        }))
        .filter((row) => row.found !== null || row.right !== null),
    }))
    .filter(({ rows }) => rows.length > 0);
