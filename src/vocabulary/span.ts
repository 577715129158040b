import { z } from 'zod';

/** Offset in UTF-16 code units into a document's `text`. */
export const Offset = z.int().min(0);

/** Half-open range `[start, end)` of UTF-16 offsets: the compact form used in outside formats. */
export const Range = z.tuple([Offset, Offset]);
export type Range = z.infer<typeof Range>;

/**
 * A stretch of a document, end-exclusive, with the words that stand there: one at least.
 * Invariant, checked after every stage: `text.slice(start, end) === exact`.
 * Exported as W3C TextPositionSelector + TextQuoteSelector.
 */
export const Span = z.strictObject({ start: Offset, end: Offset, exact: z.string().min(1) });
export type Span = z.infer<typeof Span>;
