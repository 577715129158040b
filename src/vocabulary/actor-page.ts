import { z } from 'zod';
import { Actor } from './graph.ts';
import { ActorType } from './mention.ts';
import { editorKeys, mergeKey, PageId, recordKeys } from './page.ts';

/** The pipeline's part of `content/actors/<id>.mdx`. `doc` fields and `aliases[].docs` hold source page ids. */
export const ActorRecord = z.strictObject({
  ...Actor.shape,
  ...recordKeys,
  stories: z.array(PageId).min(1),
  affiliation: PageId.nullable(),
});
export type ActorRecord = z.infer<typeof ActorRecord>;

export const ActorPage = z.strictObject({
  ...editorKeys,
  ...mergeKey,
  type: ActorType.optional(),
  /** Addresses of the same actor in other catalogues, such as Wikidata; an editor's word, never fetched. */
  sameAs: z.array(z.url({ protocol: /^https?$/ })).optional(),
  record: ActorRecord,
});
export type ActorPage = z.infer<typeof ActorPage>;
