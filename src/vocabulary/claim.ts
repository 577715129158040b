import { z } from 'zod';
import { AttributionKind } from './attribution.ts';
import { Edtf } from './edtf.ts';
import { Span } from './span.ts';

/**
 * One step of the way that words took to the reader. `words` where the document prints it; `name` where only an editor's facts do (an agency,
 * the outlet, a language that the text went through).
 */
export const Link = z.strictObject({
  kind: z.enum(['speaker', 'relay', 'agency', 'outlet', 'translation']),
  words: Span.optional(),
  name: z.string().optional(),
});
export type Link = z.infer<typeof Link>;

/** The ids of statements, as the record of a claim's page has them. */
export const StatementId = z.string().regex(/^s-[0-9a-f]+$/, { error: 'not the id of a statement: s- and hexadecimal digits' });

/** An attribution whose speaker is resolved across documents. `doc` names the document, as `Document.doc`. */
export const Statement = z.strictObject({
  id: z.string(),
  doc: z.string(),
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span).min(1),
  kind: AttributionKind,
  /** Actor id; `null`: speaker not identified (or, when narrated, the outlet). */
  speaker: z.string().nullable(),
  role: Span.nullable(),
  /** When it was said; the document's own published date is kept apart. */
  said: Edtf.nullable(),
  venue: Span.nullable(),
  /** Statements with the same origin are not independent: one briefing, one wire report. */
  origin: z.string(),
  /** Speaker, relay, agency, outlet, translation, in this order, as far as the document tells; two translations: one of the other. */
  chain: z.array(Link).optional(),
  /** The sentence or sentences it stands in, cut to the rights limit: how a reader sees it in context. */
  context: Span,
});
export type Statement = z.infer<typeof Statement>;

/** One witness's words in one column of a collation. */
export const Reading = z.strictObject({ statement: z.string(), ...Span.shape });
export type Reading = z.infer<typeof Reading>;

/**
 * What sources differ in at a variant: the deed itself ("reduce | scale back"), a degree, amount, duty, denial or hedge ("drastically", "some", "must"),
 * a thing or its quality ("operations | presence"), or where and when ("near | around").
 */
export const VariantKind = z.enum(['deed', 'degree', 'thing', 'setting']);
export type VariantKind = z.infer<typeof VariantKind>;

/**
 * A column of the word-by-word alignment of an utterance's wordings (multiple alignment, as textual critics collate witnesses).
 * `readings` has one entry for each witness that has words here, which
 * may cross the order of its other words; `variant` when witnesses differ in more than typography and inflection, `kind` in what.
 */
export const Column = z.strictObject({ variant: z.boolean(), kind: VariantKind.optional(), readings: z.array(Reading).min(1) });
export type Column = z.infer<typeof Column>;

/** Statements that report the very same words on the same occasion. `collation` is empty for a single witness. */
export const Utterance = z.strictObject({ id: z.string(), statements: z.array(z.string()).min(1), collation: z.array(Column) });
export type Utterance = z.infer<typeof Utterance>;

/** Statements that put forward the same proposition. `title` is the best verbatim wording, never a generated sentence. */
export const Claim = z.strictObject({
  id: z.string(),
  title: Span.extend({ doc: z.string() }),
  /** Its statements have no proposition of their own ("denies this", "declined to comment"): lists show it last. */
  bare: z.literal(true).optional(),
  statements: z.array(Statement).min(1),
  utterances: z.array(Utterance),
  /** Ids of the events it was said at or is about. */
  events: z.array(z.string()),
  /** The statement that was published first, where the published times of all its documents prove it. */
  first: z.string().optional(),
});
export type Claim = z.infer<typeof Claim>;
