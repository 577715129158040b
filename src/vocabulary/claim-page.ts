import { z } from 'zod';
import { Claim, Statement } from './claim.ts';
import { Anchor } from './graph.ts';
import { editorKeys, mergeKey, PageId, recordKeys } from './page.ts';
import { Relation } from './relation.ts';

/** The pipeline's part of `content/claims/<id>.mdx`. `doc` fields hold source page ids. */
export const ClaimRecord = z.strictObject({
  ...recordKeys,
  story: PageId,
  title: Anchor,
  bare: Claim.shape.bare,
  first: Claim.shape.first,
  /** `from`: the page it would be on but for a merge. */
  statements: z.array(Statement.extend({ from: PageId.optional() })).min(1),
  utterances: Claim.shape.utterances,
  events: z.array(PageId),
  /** Relations that start at this claim. */
  relations: z.array(Relation.omit({ from: true })),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;

export const ClaimPage = z.strictObject({ ...editorKeys, ...mergeKey, record: ClaimRecord });
export type ClaimPage = z.infer<typeof ClaimPage>;
