import { z } from 'zod';
import { FramingRecord } from './framing.ts';
import { StoryPlace } from './graph.ts';
import { editorKeys, PageId, recordKeys } from './page.ts';

/** The pipeline's part of `content/stories/<id>.mdx`; the body is the story in its editors' words. */
export const StoryRecord = z.strictObject({
  ...recordKeys,
  title: z.string(),
  sample: z.boolean(),
  sources: z.array(PageId),
  places: z.array(StoryPlace),
  framings: z.array(FramingRecord).optional(),
});
export type StoryRecord = z.infer<typeof StoryRecord>;

export const StoryPage = z.strictObject({ ...editorKeys, record: StoryRecord });
export type StoryPage = z.infer<typeof StoryPage>;
