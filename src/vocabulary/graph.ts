import { z } from 'zod';
import { Claim } from './claim.ts';
import { Edtf } from './edtf.ts';
import { EventStatus, EventType } from './event.ts';
import { Framing } from './framing.ts';
import { ActorType } from './mention.ts';
import { Place } from './place.ts';
import { Relation } from './relation.ts';
import { Span } from './span.ts';

/** A span of a named document of the story. */
export const Anchor = z.strictObject({ doc: z.string(), ...Span.shape });
export type Anchor = z.infer<typeof Anchor>;

/** A name that documents print for an actor or place, and the documents that print it. */
export const Alias = z.strictObject({ form: z.string(), docs: z.array(z.string()).min(1) });
export type Alias = z.infer<typeof Alias>;

/** A person, organisation, government or group, resolved across the documents of a story. */
export const Actor = z.strictObject({
  id: z.string(),
  /** Verbatim: the fullest form that most documents agree on. */
  name: z.string(),
  type: ActorType,
  /** False for nameless sources ("a U.S. official"): they get an id but never merge with others by words alone. */
  named: z.boolean(),
  aliases: z.array(Alias).min(1),
  /** Roles as printed, each where it first stands in a document. */
  roles: z.array(Anchor),
  affiliation: z.string().nullable(),
  mentions: z.array(Anchor),
  /** Why mentions of different documents were judged to be one actor. */
  reasons: z.array(z.string()),
});
export type Actor = z.infer<typeof Actor>;

/** A place of the story with every text that locates there. */
export const StoryPlace = z.strictObject({ ...Place.shape, aliases: z.array(Alias).min(1), mentions: z.array(Anchor) });
export type StoryPlace = z.infer<typeof StoryPlace>;

/** Words that tell of a happening, and the sentence they stand in, as far as the source's rights allow to show it. */
export const EventAnchor = Anchor.extend({ context: Span });
export type EventAnchor = z.infer<typeof EventAnchor>;

/** A happening, clustered across documents from its mentions. `date` is when it happened (EDTF), `null` when no document tells. */
export const Event = z.strictObject({
  id: z.string(),
  title: Anchor,
  type: EventType,
  date: Edtf.nullable(),
  status: EventStatus,
  places: z.array(z.string()),
  participants: z.array(z.string()),
  mentions: z.array(EventAnchor),
  claims: z.array(z.string()),
  /** Those of `claims` that somebody put forward at it, and those that are about it. A claim may be both, or neither where it is not told. */
  saidAt: z.array(z.string()).optional(),
  about: z.array(z.string()).optional(),
  /** The larger event this one is a part of. */
  partOf: z.string().nullable(),
  /** The events that dates prove to come next before and next after it among those of one thread. Absent where there are none. */
  before: z.array(z.string()).optional(),
  after: z.array(z.string()).optional(),
});
export type Event = z.infer<typeof Event>;

/** Everything one story says, connected. Ids are derived from content. */
export const Graph = z.strictObject({
  actors: z.array(Actor),
  places: z.array(StoryPlace),
  claims: z.array(Claim),
  events: z.array(Event),
  relations: z.array(Relation),
  /** What is called differently, and by whom; absent where nothing is. */
  framings: z.array(Framing).optional(),
});
export type Graph = z.infer<typeof Graph>;
