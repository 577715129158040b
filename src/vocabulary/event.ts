import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Span } from './span.ts';

/** Kinds of happening that readers look for. */
export const EventType = z.enum([
  'meeting',
  'talks',
  'statement',
  'call',
  'attack',
  'movement',
  'agreement',
  'aid',
  'vote',
  'ruling',
  'disaster',
  'accident',
  'protest',
  'appointment',
  'publication',
  'other',
]);
export type EventType = z.infer<typeof EventType>;

/** scheduled = announced for later, ongoing, past = reported as having happened, demanded = only asked for or proposed. */
export const EventStatus = z.enum(['scheduled', 'ongoing', 'past', 'demanded']);
export type EventStatus = z.infer<typeof EventStatus>;

/** Text in one document that tells of a happening. `exact` is the trigger ("talks", "spoke"); `sentence` the index of its sentence. */
export const EventMention = z.strictObject({
  ...Span.shape,
  type: EventType,
  status: EventStatus,
  /** When it happened (EDTF), `null` when the text does not tell. Not the day it was reported. */
  date: Edtf.nullable(),
  sentence: z.int().min(0),
  /** The shortest phrase that names the happening: "wage talks at the harbour". */
  phrase: Span,
  /** Who does it, as printed before its verb in the active voice or before its noun: "the town council". Absent where the text names nobody. */
  agent: Span.optional(),
  /** Chains of those who take part. */
  participants: z.array(z.int().min(0)),
  /** Indices into `Annotations.places`. */
  places: z.array(z.int().min(0)),
});
export type EventMention = z.infer<typeof EventMention>;
