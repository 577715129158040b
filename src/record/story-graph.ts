import type { Document } from '../vocabulary/document.ts';
import type { Graph } from '../vocabulary/graph.ts';
import type { Story } from '../vocabulary/story.ts';

/** A story as it comes out of the stages before this one. `id` is its folder in `seeds/`. */
export type StoryDocuments = { id: string; story: Story; documents: Document[] };
export type StoryGraph = StoryDocuments & { graph: Graph };
