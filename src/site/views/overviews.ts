import type { Graph, StoryNode } from '../data/nodes.ts';
import { coverageParts } from './coverage.ts';
import { type Overview, overviewPath } from './overview-paths.ts';
import { newestFirst } from './story.ts';
import { timelineParts } from './timeline.ts';

/** A page of an overview: of one story, or a part of the index of all stories. */
export type OverviewPage = { story: StoryNode | undefined; part: number };

/** Stories on a part of an index. */
const most = 24;

const partsOf: Record<Overview, (story: StoryNode) => number> = {
  timeline: (story) => timelineParts(story).length,
  coverage: (story) => coverageParts(story).length,
};

const counted = (parts: number): number[] => Array.from({ length: parts }, (_, i) => i + 1);

/** How many parts the indexes have. */
export const indexParts = ({ stories }: Graph): number => Math.max(1, Math.ceil(stories.size / most));

/** The stories of a part of an index, the newest first. */
export const storiesOfPart = ({ stories }: Graph, part: number): StoryNode[] =>
  [...stories.values()].sort(newestFirst).slice((part - 1) * most, part * most);

/** All pages of an overview. */
export const overviewPages = (overview: Overview, graph: Graph): OverviewPage[] => [
  ...counted(indexParts(graph)).map((part) => ({ story: undefined, part })),
  ...[...graph.stories.values()].flatMap((story) => counted(partsOf[overview](story)).map((part) => ({ story, part }))),
];

/** The same for Astro, whose routes begin below the overview's own folder. */
export const overviewRoutes = (overview: Overview, graph: Graph) =>
  overviewPages(overview, graph).map(({ story, part }) => ({
    params: {
      path:
        overviewPath(overview, story, part)
          .slice(overview.length)
          .replace(/^\/|\/$/g, '') || undefined,
    },
    props: { story: story?.id, part },
  }));
