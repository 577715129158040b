import type { Claim } from '../vocabulary/claim.ts';
import type { Document } from '../vocabulary/document.ts';
import type { Actor, Event } from '../vocabulary/graph.ts';
import { acrossStories } from './actors.ts';
import { actorEvidence, claimEvidence, eventEvidence, type FileOf } from './evidence.ts';
import type { Candidate } from './settle.ts';
import { sourceEvidence, sourceId } from './sources.ts';
import { storyEvidence } from './stories.ts';
import type { StoryGraph } from './story-graph.ts';

/** Something of one story, before it has a page. */
export type Piece<T> = { story: StoryGraph; value: T /** The page it would be on but for a merge. */; from?: string };

export type Candidates = {
  stories: Candidate<Piece<StoryGraph>>[];
  sources: Candidate<Piece<Document>>[];
  actors: Candidate<Piece<Actor>>[];
  events: Candidate<Piece<Event>>[];
  claims: Candidate<Piece<Claim>>[];
};

/** All that the graphs want a page for, in the order of the stories' ids and then the graphs' own. */
export const candidatesOf = (stories: readonly StoryGraph[]): Candidates => {
  const files = new Map(
    stories.map(({ id, documents }) => [id, new Map(documents.map(({ doc, sha256 }) => [doc, { path: `${id}/${doc}`, sha256 }]))]),
  );
  const fileOf =
    (story: StoryGraph): FileOf =>
    (doc) =>
      files.get(story.id)?.get(doc);
  return {
    stories: stories.map((story) => ({
      id: story.id,
      evidence: () => [storyEvidence(story.id)],
      items: [{ story, value: story }],
    })),
    sources: stories.flatMap((story) =>
      story.documents.map((value) => ({
        id: sourceId(value),
        evidence: () => [sourceEvidence(story.id, value.doc, value.sha256)],
        items: [{ story, value }],
      })),
    ),
    actors: acrossStories(stories).map((group) => ({
      id: group[0]?.actor.id ?? '',
      evidence: () => group.map(({ story, actor }) => actorEvidence(actor, story.id, fileOf(story))),
      items: group.map(({ story, actor }) => ({ story, value: actor })),
    })),
    events: stories.flatMap((story) =>
      story.graph.events.map((value) => ({
        id: value.id,
        evidence: () => [eventEvidence(value, story.id, fileOf(story))],
        items: [{ story, value }],
      })),
    ),
    claims: stories.flatMap((story) =>
      story.graph.claims.map((value) => ({
        id: value.id,
        evidence: () => [claimEvidence(value, story.id, fileOf(story))],
        items: [{ story, value }],
      })),
    ),
  };
};
