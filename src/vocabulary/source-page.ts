import { z } from 'zod';
import { Post } from './document.ts';
import { editorKeys, PageId, recordKeys } from './page.ts';
import { Offset, Range, Span } from './span.ts';
import { SourceFacts } from './story.ts';

/** The pipeline's part of `content/sources/<id>.mdx`: the facts of story.yaml and what acquisition found, never the full text. */
export const SourceRecord = z.strictObject({
  ...recordKeys,
  story: PageId,
  sha256: z.string(),
  facts: SourceFacts,
  /** Names that the file had before, so that decisions which name one of them still mean it. */
  formerly: z.array(z.string()).optional(),
  headline: Span.nullable(),
  posts: z.array(Post),
  /** Line ends inside a word, as acquisition found them: the site drops them where it prints the source's words. */
  breaks: z.array(Range).optional(),
  /** Where characters stand that take two UTF-16 code units, such as emoji: formats that count characters need to know. Absent where there is none. */
  pairs: z.array(Offset).min(1).optional(),
  /** Words of the article, boilerplate left out. */
  words: z.int().min(0),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

export const SourcePage = z.strictObject({ ...editorKeys, record: SourceRecord });
export type SourcePage = z.infer<typeof SourcePage>;
