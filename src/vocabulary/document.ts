import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Range, Span } from './span.ts';
import { SourceFacts } from './story.ts';

/**
 * A stretch of a document with one part to play. Blocks do not overlap, stand in text order, and together hold every
 * character that is not white space. `boilerplate` is text of the page, not of the article (share links, forms, credits, stamps).
 */
export const Block = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  kind: z.enum(['headline', 'paragraph', 'bullet', 'caption', 'label', 'byline', 'boilerplate']),
  /** Index into `posts`, for the blocks of a live blog's entries. */
  post: z.int().min(0).optional(),
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

/** One article as acquired. `text` is frozen: every offset of the project is a UTF-16 offset into it. */
export const Document = z.strictObject({
  /** File name within its story folder. */
  doc: z.string().min(1),
  /** Hex SHA-256 of the file's bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  encoding: z.string(),
  text: z.string(),
  facts: SourceFacts,
  /** The headline as printed in the text, when the text has one. */
  headline: Span.nullable(),
  blocks: z.array(Block),
  posts: z.array(Post),
  /** Line ends inside a word ("prom\nised") and the marks of Markdown inside a paragraph: reading skips them, spans keep them. */
  breaks: z.array(Range),
});
export type Document = z.infer<typeof Document>;
