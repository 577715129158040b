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
    { label: t.checked, count: checked },
  ];
};
