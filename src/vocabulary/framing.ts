import { z } from 'zod';
import { Span } from './span.ts';

/** One place where a term stands. The words are the source's, at their offsets. */
export const TermUse = z.strictObject({
  doc: z.string(),
  ...Span.shape,
  /** Actor id of who uses the term, in their own words or as the document reports them; `null`: the document itself does. */
  by: z.string().nullable(),
  /** Whether it stands inside quotation marks. */
  quoted: z.boolean(),
  /** The statement it stands in. */
  statement: z.string().optional(),
});
export type TermUse = z.infer<typeof TermUse>;

/** A term with those who use it and those who turn it down ("not a withdrawal"), in story order, of each user and document once. */
export const Term = z.strictObject({
  /** The form that best stands for it, where it stands first. */
  form: z.strictObject({ doc: z.string(), ...Span.shape }),
  uses: z.array(TermUse),
  turnedDown: z.array(TermUse).optional(),
});
export type Term = z.infer<typeof Term>;

/** The rival terms of a story for one happening or fact, at least two of them, by at least two users. */
export const Framing = z.strictObject({
  id: z.string(),
  /** The event that is called so, where the story has one. */
  event: z.string().optional(),
  /** The claims whose statements hold the terms. */
  claims: z.array(z.string()),
  terms: z.array(Term).min(2),
});
export type Framing = z.infer<typeof Framing>;

/** A use as a page holds it: its user is its statement's speaker, unless the source itself uses it (`own`). */
const UseRecord = TermUse.omit({ by: true }).extend({ own: z.boolean() });

/** A framing as a story's page holds it: `doc` fields lead to source pages. */
export const FramingRecord = Framing.extend({
  terms: z.array(Term.extend({ uses: z.array(UseRecord), turnedDown: z.array(UseRecord).optional() })),
});
export type FramingRecord = z.infer<typeof FramingRecord>;
