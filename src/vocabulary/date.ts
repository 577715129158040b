import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Span } from './span.ts';

/** Text that says when. `value` is `null` when it is relative to a date the document does not give. */
export const DateMention = z.strictObject({ ...Span.shape, value: Edtf.nullable() });
export type DateMention = z.infer<typeof DateMention>;
