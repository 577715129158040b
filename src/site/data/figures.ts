import { z } from 'zod';
import measured from './figures.json' with { type: 'json' };

/** So many of so many. */
const Share = z
  .tuple([z.int().min(0), z.int().min(0)])
  .refine(([part, whole]) => part <= whole, { error: 'a part greater than its whole' });

/**
 * One thing that was measured. `found`: of all that people marked, how much the program found. `right`: of all that the program gave, how
 * much people had marked. `people`: F1 of two people who marked the same texts, in per cent, where that is known.
 */
const Figure = z.strictObject({
  what: z.string().min(1),
  found: Share.optional(),
  right: Share.optional(),
  people: z.number().min(0).max(100).optional(),
});
export type Figure = z.infer<typeof Figure>;

/** What was measured on one corpus. `about` says to a reader what texts these are. */
const Measured = z.strictObject({
  corpus: z.string().min(1),
  about: z.string().min(1),
  articles: z.int().min(1),
  figures: z.array(Figure),
});
export type Measured = z.infer<typeof Measured>;

export const Figures = z.array(Measured);

/** How well the pipeline does, as committed: `npm run eval -- --commit` writes `figures.json`, the method page prints it. */
export const figures: Measured[] = Figures.parse(measured);
