import type { SourceNode, StoryNode } from '../data/nodes.ts';

/** The pages that look at a whole story, each with an index of all stories. */
export type Overview = 'timeline' | 'coverage';

/** The address of an overview's index, of its part `part`, or of a story's overview: below the base path. */
export const overviewPath = (overview: Overview, story?: StoryNode, part = 1): string =>
  [overview, ...(story ? [story.id] : []), ...(part > 1 ? ['page', part] : []), ''].join('/');

/** The address of two sources side by side; the one with the earlier letter comes first. */
export const comparePath = (a: SourceNode, b: SourceNode): string => `compare/${a.id}/${b.id}/`;
