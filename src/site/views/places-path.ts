import type { StoryNode } from '../data/nodes.ts';

/** The address of a part of a story's list of places: below the base path, apart from the places' own addresses. */
export const placesPath = ({ id }: StoryNode, part = 1): string => `places/in/${id}/${part > 1 ? `page/${part}/` : ''}`;
