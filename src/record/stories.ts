import { byCodeUnit } from '../support/files.ts';
import type { StoryRecord } from '../vocabulary/story-page.ts';
import { framingRecord } from './framings.ts';
import type { Evidence } from './identity.ts';
import { type Names, renameDoc, unique } from './names.ts';
import type { StoryGraph } from './story-graph.ts';

/** What a story's page is known by: the name of its folder. */
export const storyEvidence = (id: string): Evidence => ({ story: id, traces: [], signs: [id] });

/** The record of a story's page. */
export const storyRecord = (id: string, { story, documents, graph }: StoryGraph, names: Names): StoryRecord => ({
  id,
  title: story.title,
  sample: story.sample,
  sources: documents.map(({ doc }) => names.doc(doc)),
  places: graph.places.map((place) => ({
    ...place,
    aliases: place.aliases.map(({ form, docs }) => ({ form, docs: unique(docs.map(names.doc)).sort(byCodeUnit) })),
    mentions: place.mentions.map((mention) => renameDoc(mention, names)),
  })),
  ...(graph.framings ? { framings: graph.framings.map((framing) => framingRecord(framing, names)) } : {}),
});
