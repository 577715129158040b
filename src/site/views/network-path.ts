import type { StoryNode } from '../data/nodes.ts';

/** The address of a story's network below the base path. */
export const networkPath = ({ id }: StoryNode): string => `network/${id}/`;
