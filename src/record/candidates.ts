import type { Claim } from '../vocabulary/claim.ts';
import type { Document } from '../vocabulary/document.ts';
import type { Actor, Event } from '../vocabulary/graph.ts';
import { acrossStories } from './actors.ts';
import type { Articles } from './articles.ts';
import { actorEvidence, claimEvidence, eventEvidence } from './evidence.ts';
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

/** The articles that want a page, in the order of the stories' ids and then their own. */
export const sourceCandidates = (stories: readonly StoryGraph[]): Candidates['sources'] =>
  stories.flatMap((story) =>
    story.documents.map((value) => ({
      id: sourceId(value),
      evidence: () => [sourceEvidence(story.id, value.doc, value.sha256)],
      items: [{ story, value }],
    })),
  );

/** All else that the graphs want a page for, in the order of the stories' ids and then the graphs' own. */
export const candidatesOf = (stories: readonly StoryGraph[], { inStory }: Articles): Omit<Candidates, 'sources'> => ({
  stories: stories.map((story) => ({
    id: story.id,
    evidence: () => [storyEvidence(story.id)],
    items: [{ story, value: story }],
  })),
  actors: acrossStories(stories).map((group) => ({
    id: group[0]?.actor.id ?? '',
    evidence: () => group.map(({ story, actor }) => actorEvidence(actor, story.id, inStory(story.id))),
    items: group.map(({ story, actor }) => ({ story, value: actor })),
  })),
  events: stories.flatMap((story) =>
    story.graph.events.map((value) => ({
      id: value.id,
      evidence: () => [eventEvidence(value, story.id, inStory(story.id))],
      items: [{ story, value }],
    })),
  ),
  claims: stories.flatMap((story) =>
    story.graph.claims.map((value) => ({
      id: value.id,
      evidence: () => [claimEvidence(value, story.id, inStory(story.id))],
      items: [{ story, value }],
    })),
  ),
});
