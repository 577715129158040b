import { z } from 'zod';
import { AttributionKind } from './attribution.ts';
import { Edtf } from './edtf.ts';
import { EventStatus, EventType } from './event.ts';
import { Framing } from './framing.ts';
import { Alias } from './graph.ts';
import { ActorType } from './mention.ts';
import { Evidence, RelationReason, RelationType } from './relation.ts';
import { Offset, Range } from './span.ts';

/** Where something stands in a document, without the words. */
const Position = z.strictObject({ doc: z.string(), start: Offset, end: Offset });

const StatementJson = z.strictObject({
  id: z.string(),
  doc: z.string(),
  source: z.array(Range),
  cue: z.array(Range),
  content: z.array(Range).min(1),
  speaker: z.string().nullable(),
  role: z.string().nullable(),
  kind: AttributionKind,
  said: Edtf.nullable(),
  origin: z.string(),
});

/**
 * What `onrecord connect DIR` prints: the graph of one folder of articles. `doc` is the file's name within the folder; offsets are
 * UTF-16 code units into the text exactly as given; `speaker` and `participants` are actor ids. Each statement is in exactly one claim.
 */
export const OutsideConnect = z.strictObject({
  documents: z.array(z.strictObject({ doc: z.string(), sha256: z.string(), published: Edtf.nullable(), publisher: z.string().nullable() })),
  actors: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      type: ActorType,
      aliases: z.array(Alias),
      roles: z.array(z.string()),
      mentions: z.array(Position),
    }),
  ),
  places: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      type: z.enum(['country', 'region', 'city', 'site']),
      aliases: z.array(Alias),
      lat: z.number(),
      lon: z.number(),
      mentions: z.array(Position),
    }),
  ),
  claims: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      statements: z.array(StatementJson).min(1),
      utterances: z.array(z.strictObject({ id: z.string(), statements: z.array(z.string()).min(1) })),
      /** Places where the wordings of one utterance differ, each with what every witness has there. */
      variants: z.array(z.strictObject({ utterance: z.string(), readings: z.array(Evidence) })),
    }),
  ),
  events: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      type: EventType,
      date: Edtf.nullable(),
      status: EventStatus,
      places: z.array(z.string()),
      participants: z.array(z.string()),
      mentions: z.array(Position),
      claims: z.array(z.string()),
      /** Claims put forward at it, and those about it. */
      saidAt: z.array(z.string()).optional(),
      about: z.array(z.string()).optional(),
      /** Events that dates prove to come next before and next after it in one thread. */
      before: z.array(z.string()).optional(),
      after: z.array(z.string()).optional(),
    }),
  ),
  relations: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      type: RelationType,
      reason: RelationReason,
      evidence: z.array(Evidence),
      state: z.enum(['proposed', 'approved', 'rejected']),
      /** The numbers of one quantity are a chain: the claim with the earliest number. */
      series: z.string().optional(),
    }),
  ),
  /** Rival terms for one happening or fact: who uses which, and who turns which down; absent where there are none. `by`: an actor id, or `null` for the document itself. */
  framings: z.array(Framing).optional(),
});
export type OutsideConnect = z.infer<typeof OutsideConnect>;

/** The format of `onrecord connect` as a JSON Schema (draft 2020-12), for readers in other languages. */
export const outsideConnectSchema = (): Record<string, unknown> => z.toJSONSchema(OutsideConnect);
