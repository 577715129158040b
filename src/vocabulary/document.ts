import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Range, Span } from './span.ts';
import { SourceFacts } from './story.ts';

/**
 * Where a report comes from, as it stands before its first words: "ST. LOUIS, June 11 (Meridian) - ". `date` is what its day means (EDTF),
 * only where the year is printed; `agency` the name in brackets.
 */
export const Dateline = z.strictObject({ places: z.array(Span), day: Span.optional(), date: Edtf.optional(), agency: Span.optional() });
export type Dateline = z.infer<typeof Dateline>;

/**
 * A stretch of a document with one part to play. Blocks do not overlap, stand in text order, and together hold every
 * character that is not white space. `boilerplate` is text of the page, not of the article (share links, forms, credits, stamps);
 * `correction` is the newsroom's word on what the article had wrong; `table` is a row of a table.
 */
export const Block = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  kind: z.enum(['headline', 'paragraph', 'bullet', 'caption', 'label', 'byline', 'boilerplate', 'dateline', 'correction', 'table']),
  /** Index into `posts`, for the blocks of a live blog's entries. */
  post: z.int().min(0).optional(),
  /** The parts of a block of that kind. */
  dateline: Dateline.optional(),
  /** For a turn of a transcript: the label that names its speaker ("CLLR PETRIE"), in this block or, for a turn of several, in an earlier one. */
  speaker: Span.optional(),
});
export type Block = z.infer<typeof Block>;

/** An entry of a live blog. `stamp` is the time as printed, `time` what it means (EDTF), `null` when that is not known. */
export const Post = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  stamp: Span.nullable(),
  headline: Span.nullable(),
  time: Edtf.nullable(),
});
export type Post = z.infer<typeof Post>;

/** Facts that no editor gave: where in the text each of them is printed. Their values stand in the document's `facts`. */
export const Printed = z.strictObject({ published: Span.optional(), updated: Span.optional(), byline: Span.optional() });
export type Printed = z.infer<typeof Printed>;

/** One article as acquired. `text` is frozen: every offset of the project is a UTF-16 offset into it. */
export const Document = z.strictObject({
  /** File name within its story folder. */
  doc: z.string().min(1),
  /** Hex SHA-256 of the file's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string(),
  text: z.string(),
  facts: SourceFacts,
  printed: Printed.optional(),
  /** The headline as printed in the text, when the text has one. */
  headline: Span.nullable(),
  blocks: z.array(Block),
  posts: z.array(Post),
  /** Line ends inside a word ("prom\nised") and the marks of Markdown inside a paragraph: reading skips them, spans keep them. */
  breaks: z.array(Range),
});
export type Document = z.infer<typeof Document>;
