import { ActorPage } from '../vocabulary/actor-page.ts';
import { ClaimPage } from '../vocabulary/claim-page.ts';
import { EventPage } from '../vocabulary/event-page.ts';
import { ExplainerPage } from '../vocabulary/explainer-page.ts';
import { SourcePage } from '../vocabulary/source-page.ts';
import { StoryPage } from '../vocabulary/story-page.ts';

/** The kinds of pages with a record: folder of `content/` → schema of the front matter. Also the order in which new ids are given out. */
export const recordKinds = {
  stories: StoryPage,
  sources: SourcePage,
  actors: ActorPage,
  events: EventPage,
  claims: ClaimPage,
};

/** Every folder of `content/`. */
export const pageKinds = { ...recordKinds, explainers: ExplainerPage };

export type RecordKind = keyof typeof recordKinds;
export type PageKind = keyof typeof pageKinds;

export const recordKindNames = Object.keys(recordKinds) as RecordKind[];
export const pageKindNames = Object.keys(pageKinds) as PageKind[];
