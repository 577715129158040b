import { z } from 'zod';
import { type Correction, correctionKey } from './correction.ts';

/** An editor's verdict on a machine-made page. Absent: machine-extracted. A rejected page is not published and leaves no link. */
export const Review = z.enum(['approved', 'corrected', 'rejected']);
export type Review = z.infer<typeof Review>;

/** No file of these names can be kept on Windows, with any ending. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** The ids of pages: lower-case ASCII words joined by hyphens; the last part of a page's address, and the name of its file on any system. */
export const PageId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'not a page id: lower-case letters, digits and single hyphens' })
  .refine((id) => id.length <= 100 && !devices.test(id), {
    error: 'not a page id: at most 100 characters, and no name that Windows keeps for devices',
  });

/** Keys every machine-made page gives its editor. They win over the keys of the same name in `record`. */
export const editorKeys = {
  title: z.string().min(1).optional(),
  review: Review.optional(),
  /** Shown under the title, signed as the editor's. */
  note: z.string().min(1).optional(),
  ...correctionKey,
};

/** Keys of every record. */
export const recordKeys = {
  id: PageId,
  /**
   * Nothing of the record is found in the articles any more, it is on another page now, or an editor said that it is no actor. The page
   * is kept because an editor wrote on it, but not published.
   */
  orphaned: z.literal(true).optional(),
};

/** For kinds whose pages can turn out to be one: pages whose records join this one; their addresses redirect here. */
export const mergeKey = { merge: z.array(PageId).optional() };

/** True when an editor has judged this page: what it says is not the machine's word alone any more. */
export const isReviewed = ({
  review,
  correction,
}: {
  review?: Review | undefined;
  correction?: Correction | Correction[] | undefined;
}): boolean => review !== undefined || correction !== undefined;
