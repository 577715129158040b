import { type Correction, correctionsOf } from '../../vocabulary/correction.ts';
import type { Review } from '../../vocabulary/page.ts';

type Front = { review?: Review | undefined; note?: string | undefined; correction?: Correction | Correction[] | undefined };

/** What editors say about a page. One that they put right is a corrected one, even if they approved it before or after. */
export const editorsOf = (front: Front): { review: Review | undefined; note: string | undefined; corrections: Correction[] } => {
  const corrections = correctionsOf(front);
  return { review: corrections.length > 0 && front.review !== 'rejected' ? 'corrected' : front.review, note: front.note, corrections };
};
