import { ActorPage } from '../../vocabulary/actor-page.ts';
import { ClaimPage } from '../../vocabulary/claim-page.ts';
import { EventPage } from '../../vocabulary/event-page.ts';
import { ExplainerPage } from '../../vocabulary/explainer-page.ts';
import { SourcePage } from '../../vocabulary/source-page.ts';
import { StoryPage } from '../../vocabulary/story-page.ts';

/** The folders of `content/`, each with what its pages' front matter must be. The name is also the first part of their addresses. */
export const pageKinds = {
  stories: StoryPage,
  claims: ClaimPage,
  actors: ActorPage,
  events: EventPage,
  sources: SourcePage,
  explainers: ExplainerPage,
} as const;

export type PageKind = keyof typeof pageKinds;

export const kinds = Object.keys(pageKinds) as PageKind[];

/** The address of a page below the site's base path. */
export const pathOf = (kind: PageKind, id: string): string => `${kind}/${id}/`;
