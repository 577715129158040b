import type { ActorPage } from '../vocabulary/actor-page.ts';
import type { ClaimPage } from '../vocabulary/claim-page.ts';
import type { EventPage } from '../vocabulary/event-page.ts';
import type { Site } from '../vocabulary/site.ts';
import type { SourcePage } from '../vocabulary/source-page.ts';
import type { Span } from '../vocabulary/span.ts';
import type { Decision } from './decision.ts';

/** A page of `content/`: `path` below it, `file` as the user knows it, `text` gives the whole file. */
export type PageFile<P> = { id: string; path: string; file: string; text: () => string; value: P };

/** The pages that an editor is asked about, and those that tell what they mean. */
export type ReviewContent = {
  site: Pick<Site, 'unreviewed'> | null;
  sources: PageFile<SourcePage>[];
  actors: PageFile<ActorPage>[];
  events: PageFile<EventPage>[];
  claims: PageFile<ClaimPage>[];
};

/** Words of an article in context: `context` is what is shown, `marks` are the words that matter. `doc` is the id of the source's page. */
export type Evidence = { doc: string; context: Span; marks: { start: number; end: number }[] };

/** Why something is asked; the order is that of need. */
export const needs = ['accusation', 'relation', 'merge', 'speaker', 'unreviewed'] as const;
export type Need = (typeof needs)[number];

/** What one answer in words can put right. `decide` makes decisions of it, or tells what is wrong with it. */
export type Fix = { ask: string; decide: (answer: string) => Decision[] | string };

/** One question to the editor. What is asked again on a later run has the same `key`. */
export type Item = {
  key: string;
  need: Need;
  path: string;
  file: string;
  /** 1-based place of what is asked about in the page's file. */
  line: number;
  column: number;
  why: string;
  /** The words that matter most, verbatim. */
  words: string;
  /** How many sources carry it. */
  sources: number;
  evidence: Evidence[];
  approve: Decision[];
  /** Absent where a rejection has to say which part is wrong: then it asks what `fix` asks. */
  reject?: Decision[];
  fix?: Fix;
};
