import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Span } from './span.ts';

/** direct = inside quotation marks, indirect = reported, mixed = both, narrated = the outlet's own assertion. */
export const AttributionKind = z.enum(['direct', 'indirect', 'mixed', 'narrated']);
export type AttributionKind = z.infer<typeof AttributionKind>;

/**
 * Who, said, what (source + cue + content; Pareti 2015, PARC 3). Every role is a list of spans in text order because each can be
 * discontinuous. A narrated attribution has neither source nor cue.
 */
export const Attribution = z.strictObject({
  source: z.array(Span),
  cue: z.array(Span),
  content: z.array(Span).min(1),
  kind: AttributionKind,
  /** Chain of the speaker in `Annotations.chains`; `null`: not identified. The outlet itself, for narrated ones, is `null` too. */
  speaker: z.int().min(0).nullable(),
  /** The speaker's role as printed with this statement. */
  role: Span.nullable(),
  /** When it was said (EDTF), no more precise than the text; `null` when the text does not tell. */
  said: Edtf.nullable(),
  /** Occasion as printed ("during a press briefing", "in a video address"), when the sentence gives one. */
  venue: Span.nullable(),
  /** Index of the attribution whose content this one stands in. */
  within: z.int().min(0).nullable(),
});
export type Attribution = z.infer<typeof Attribution>;
