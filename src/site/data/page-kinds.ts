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

/** What readers can browse. Places have pages too, but no files: stories list them, and a gazetteer names them. */
export type Section = PageKind | 'places';

/** The sections in the order of the menu. */
export const sections: Section[] = ['stories', 'claims', 'actors', 'events', 'places', 'sources', 'explainers'];

/** The address of a page below the site's base path. */
export const pathOf = (kind: Section, id: string): string => `${kind}/${id}/`;
