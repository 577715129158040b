import { z } from 'zod';

/** What an editor put right on a page that readers had seen: the day, what it said, what it says now, and why. The words are the editor's. */
export const Correction = z.strictObject({
  date: z.iso.date({ error: 'not a day such as 2024-05-31' }),
  was: z.string().min(1),
  is: z.string().min(1),
  why: z.string().min(1),
});
export type Correction = z.infer<typeof Correction>;

/** One correction, or a list of them in any order. */
export const correctionKey = {
  correction: z
    .union([Correction, z.array(Correction).min(1)], {
      error: 'not a correction with `date:`, `was:`, `is:` and `why:`, nor a list of them',
    })
    .optional(),
};

/** Corrections as a list, the latest first; of one day, the one written later first. */
export const correctionsOf = ({ correction = [] }: { correction?: Correction | Correction[] | undefined }): Correction[] =>
  (Array.isArray(correction) ? correction : [correction]).toReversed().sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
