import { z } from 'zod';
import { AttributionKind } from './attribution.ts';
import { Edtf } from './edtf.ts';
import { ActorType } from './mention.ts';
import { Offset, Range } from './span.ts';

const placed = { start: Offset, end: Offset };

/**
 * One line of `onrecord annotate`: what one document says, read alone. Offsets are UTF-16 code units into `text` exactly as given.
 * `actor` and `speaker` are ids that hold inside this line only: mentions with one id point to one actor.
 */
export const OutsideAnnotate = z.strictObject({
  doc: z.string(),
  sha256: z.string(),
  text: z.string(),
  sentences: z.array(Range),
  mentions: z.array(z.strictObject({ ...placed, actor: z.string(), type: ActorType })),
  /** `place` is a gazetteer id; `null` when the document alone does not settle which place is meant. */
  places: z.array(z.strictObject({ ...placed, place: z.string().nullable() })),
  dates: z.array(z.strictObject({ ...placed, value: Edtf.nullable() })),
  attributions: z.array(
    z.strictObject({
      source: z.array(Range),
      cue: z.array(Range),
      content: z.array(Range).min(1),
      kind: AttributionKind,
      speaker: z.string().nullable(),
      said: Edtf.nullable(),
    }),
  ),
  boilerplate: z.array(Range),
});
export type OutsideAnnotate = z.infer<typeof OutsideAnnotate>;

/** The format of a line of `onrecord annotate` as a JSON Schema (draft 2020-12), for readers in other languages. */
export const outsideAnnotateSchema = (): Record<string, unknown> => z.toJSONSchema(OutsideAnnotate);
