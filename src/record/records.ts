import { slug } from '../support/slug.ts';
import type { ActorRecord } from '../vocabulary/actor-page.ts';
import type { ClaimRecord } from '../vocabulary/claim-page.ts';
import type { EventRecord } from '../vocabulary/event-page.ts';
import type { SourceRecord } from '../vocabulary/source-page.ts';
import type { StoryRecord } from '../vocabulary/story-page.ts';
import { actorRecord } from './actors.ts';
import type { Candidates, Piece } from './candidates.ts';
import { claimRecord } from './claims.ts';
import { eventRecord } from './events.ts';
import type { RecordKind } from './kinds.ts';
import { orphaned } from './lost.ts';
import { type Item, marked, type Names } from './names.ts';
import type { Settlement } from './settle.ts';
import { sourceRecord } from './sources.ts';
import { storyRecord } from './stories.ts';

export type Pages = {
  stories: StoryRecord[];
  sources: SourceRecord[];
  actors: ActorRecord[];
  events: EventRecord[];
  claims: ClaimRecord[];
};

export type Settlements = { [K in RecordKind]: Candidates[K] extends { items: (infer T)[] }[] ? Settlement<T> : never };

type PageOf = Map<string, string>;

const keyIn = (story: string, id: string) => `${story}\n${id}`;

/** A story's own id → the id of the page it is on now. */
const pagesBy = <T>({ settled }: Settlement<Piece<T>>, ids: readonly string[], ownId: (value: T) => string): PageOf =>
  new Map(settled.flatMap(({ items }, at) => items.map(({ story, value }) => [keyIn(story.id, ownId(value)), ids[at] ?? ''] as const)));

/**
 * The records of all pages. `ids` runs beside `settlements`. Everything that points to something points to pages afterwards. Nothing points
 * to the pages of `none`, which are kept for their editors. `before`: the sources' records so far.
 */
export const recordsOf = (
  settlements: Settlements,
  ids: Record<RecordKind, string[]>,
  none: ReadonlySet<string>,
  before: ReadonlyMap<string, SourceRecord>,
): Pages => {
  const docs = pagesBy(settlements.sources, ids.sources, ({ doc }) => doc);
  const actors = pagesBy(settlements.actors, ids.actors, ({ id }) => id);
  const events = pagesBy(settlements.events, ids.events, ({ id }) => id);
  const claims = pagesBy(settlements.claims, ids.claims, ({ id }) => id);
  const namesIn = (story: string): Names => ({
    doc: (file) => docs.get(keyIn(story, file)) ?? slug(file),
    actor: (id) => {
      const page = actors.get(keyIn(story, id));
      return page !== undefined && none.has(page) ? undefined : page;
    },
    event: (id) => events.get(keyIn(story, id)),
    claim: (id) => claims.get(keyIn(story, id)),
  });
  const build = <T, R>(
    { settled }: Settlement<Piece<T>>,
    pageIds: readonly string[],
    make: (id: string, items: [Item<T>, ...Item<T>[]], pieces: Piece<T>[]) => R,
  ): R[] =>
    settled.map(({ items }, at) => {
      const list = items.map(({ story, value, from }) => ({ story: story.id, names: namesIn(story.id), value, ...marked(from) }));
      return make(pageIds[at] ?? '', list as [Item<T>, ...Item<T>[]], items);
    });
  return {
    stories: build(settlements.stories, ids.stories, (id, [{ names, value }]) => storyRecord(id, value, names)),
    sources: build(settlements.sources, ids.sources, (id, [{ story, value }]) => sourceRecord(id, story, value, before.get(id))),
    actors: build(settlements.actors, ids.actors, (id, items) => {
      const record = actorRecord(id, items);
      return none.has(id) ? orphaned(record) : record;
    }),
    events: build(settlements.events, ids.events, eventRecord),
    claims: build(settlements.claims, ids.claims, (id, items, pieces) => {
      const own = new Set(items.map(({ value }) => value.id));
      return claimRecord(id, items, pieces[0]?.story.graph.relations.filter(({ from }) => own.has(from)) ?? []);
    }),
  };
};
