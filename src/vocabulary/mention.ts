import { z } from 'zod';
import { Span } from './span.ts';

export const ActorType = z.enum(['person', 'organisation', 'government', 'group']);
export type ActorType = z.infer<typeof ActorType>;

/**
 * Text that names or points to an actor. `chain` numbers the coreference chain in `Annotations.chains`:
 * mentions with the same number point to the same actor inside this document.
 */
export const Mention = z.strictObject({
  ...Span.shape,
  kind: z.enum(['name', 'nominal', 'pronoun']),
  chain: z.int().min(0),
});
export type Mention = z.infer<typeof Mention>;

/** One actor as a single document knows it. */
export const Chain = z.strictObject({
  type: ActorType,
  /** The fullest form this document prints, verbatim ("Ada Quill"), without title or role. */
  name: Span,
  /** False for sources that stay nameless: "a U.S. official", "some military experts". They are never resolved across documents by words alone. */
  named: z.boolean(),
  /** Roles and titles as printed next to a mention: "Kremlin spokesman". */
  roles: z.array(Span),
  /** Chain of the organisation or government this actor speaks for, when the document says so. */
  affiliation: z.int().min(0).nullable(),
  /** What titles or a first name tell of a person: "Mr. Doe". */
  gender: z.enum(['male', 'female']).optional(),
});
export type Chain = z.infer<typeof Chain>;
