import { z } from 'zod';
import { Span } from './span.ts';

export const RelationType = z.enum([
  'same-fact-different-frame',
  'disputes-characterisation',
  'denies',
  'differs-in-number',
  'differs-in-date',
  'narrows',
  'supersedes',
  'responds-to',
]);
export type RelationType = z.infer<typeof RelationType>;

/** Why a relation was proposed: a fixed vocabulary, so that editors can filter and the interface can be translated. */
export const RelationReason = z.enum([
  'numbers-for-one-quantity',
  'days-for-one-remark',
  'days-for-one-happening',
  'negation-of-same-predicate',
  'denial-cue',
  'rival-terms-for-one-movement',
  'term-turned-down',
  'answer-to-speaker',
  'added-limit',
  'later-count',
  'own-words-withdrawn',
  'newsroom-correction',
]);
export type RelationReason = z.infer<typeof RelationReason>;

/** The words in one document that a relation rests on. `statement` is a statement's id. */
export const Evidence = z.strictObject({ statement: z.string(), ...Span.shape });
export type Evidence = z.infer<typeof Evidence>;

/** A proposed link from one claim to another. Never a verdict: it stays `proposed` until an editor approves it. */
export const Relation = z.strictObject({
  from: z.string(),
  to: z.string(),
  type: RelationType,
  reason: RelationReason,
  evidence: z.array(Evidence).min(1),
  confidence: z.number().min(0).max(1),
  state: z.enum(['proposed', 'approved', 'rejected']),
  /** The numbers of one quantity are a chain of relations: all of them have this in common, the id of the claim with the earliest number. */
  series: z.string().optional(),
});
export type Relation = z.infer<typeof Relation>;
