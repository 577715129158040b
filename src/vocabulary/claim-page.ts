import { z } from 'zod';
import { Claim, Statement, StatementId } from './claim.ts';
import { Anchor } from './graph.ts';
import { editorKeys, mergeKey, PageId, recordKeys } from './page.ts';
import { Relation, RelationType } from './relation.ts';

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

const Statements = z.array(StatementId).min(1);

/** Who made these statements: an actor's page, or nobody that is known. */
const SpeakerDecision = z.strictObject({ is: z.union([z.literal('not-identified'), PageId]), statements: Statements });

/** Statements that put forward something else: they go to the claim `to`, or make a page of their own. */
const ClaimSplit = z.strictObject({ to: PageId.optional(), statements: Statements });

/** What an editor says of a relation that starts at this claim. */
const RelationDecision = z.strictObject({ to: PageId, type: RelationType, state: z.enum(['approved', 'rejected']) });

export const ClaimPage = z.strictObject({
  ...editorKeys,
  ...mergeKey,
  /** Statements that belong on this page, wherever the pipeline has them. */
  pin: Statements.optional(),
  split: z.array(ClaimSplit).min(1).optional(),
  /** Statements that nobody made: the article says something else, and the pipeline misread it. */
  drop: Statements.optional(),
  speaker: z.array(SpeakerDecision).min(1).optional(),
  relations: z.array(RelationDecision).min(1).optional(),
  record: ClaimRecord,
});
export type ClaimPage = z.infer<typeof ClaimPage>;
