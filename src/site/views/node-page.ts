import type { Heading } from '../bodies/headings.ts';
import type { SiteData } from '../data/load-site.ts';
import type { AnyPage } from '../data/nodes.ts';
import { isFollowed } from '../feeds/site-feeds.ts';
import { linkedData } from '../linked-data/page-data.ts';
import type { LinkedData } from '../linked-data/things.ts';
import type { Sheet } from '../styles/sheets.ts';
import { sheetsOf } from '../styles/sheets-of.ts';
import { actorView } from './actor.ts';
import { type BodyView, bodyView } from './body.ts';
import { type CitationView, citationView } from './citation.ts';
import { claimView } from './claim.ts';
import { type CorrectionView, correctionViews } from './corrections.ts';
import { eventView } from './event.ts';
import { explainerView } from './explainer.ts';
import type { Head } from './head.ts';
import { placeView } from './place.ts';
import { createPrinter, type Printer } from './printer.ts';
import { sourceView } from './source.ts';
import { storyView } from './story.ts';

/** All that the page of one thing is printed from, and nothing else is: two that are equal are printed alike. `view` is that of its kind. */
export type NodePageView = {
  kind: AnyPage['kind'];
  path: string;
  view: { head: Head };
  sheets: Sheet[];
  linkedData: LinkedData;
  followed: boolean;
  corrections: CorrectionView[];
  headings: Heading[];
  body: BodyView | null;
  citation: CitationView;
};

const views = {
  stories: storyView,
  claims: claimView,
  actors: actorView,
  events: eventView,
  places: placeView,
  sources: sourceView,
  explainers: explainerView,
} as const;

export const nodePage = (data: SiteData, node: AnyPage): NodePageView => {
  const { graph, statements } = data;
  const print = createPrinter(data.site);
  // Which view goes with which kind is the table's to know; the types of a pair cannot be followed through it.
  const viewOf = views[node.kind] as (print: Printer, node: AnyPage) => { head: Head };
  const view = viewOf(print, node);
  const body = data.bodies.get(node.path);
  return {
    kind: node.kind,
    path: node.path,
    view,
    sheets: sheetsOf(node.kind, body),
    linkedData: linkedData(print, node, view.head),
    followed: isFollowed(node),
    corrections: correctionViews(print, node.corrections),
    headings: body?.headings ?? [],
    body: body ? bodyView(print, body, graph, statements) : null,
    citation: citationView(print, node, { body, graph, statements }),
  };
};
