import { z } from 'zod';
import { Edtf } from './edtf.ts';
import { Event, EventAnchor } from './graph.ts';
import { editorKeys, mergeKey, PageId, recordKeys } from './page.ts';

/** The pipeline's part of `content/events/<id>.mdx`. `doc` fields hold source page ids. */
export const EventRecord = z.strictObject({
  ...Event.shape,
  ...recordKeys,
  story: PageId,
  participants: z.array(PageId),
  claims: z.array(PageId),
  saidAt: z.array(PageId).optional(),
  about: z.array(PageId).optional(),
  partOf: PageId.nullable(),
  before: z.array(PageId).optional(),
  after: z.array(PageId).optional(),
  /** `from`: the page it would be on but for a merge. */
  mentions: z.array(EventAnchor.extend({ from: PageId.optional() })),
});
export type EventRecord = z.infer<typeof EventRecord>;

export const EventPage = z.strictObject({ ...editorKeys, ...mergeKey, date: Edtf.optional(), record: EventRecord });
export type EventPage = z.infer<typeof EventPage>;
