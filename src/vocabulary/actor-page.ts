import { z } from 'zod';
import { StatementId } from './claim.ts';
import { Actor, Alias, Anchor } from './graph.ts';
import { ActorType } from './mention.ts';
import { editorKeys, mergeKey, PageId, recordKeys } from './page.ts';

/**
 * The pipeline's part of `content/actors/<id>.mdx`. `doc` fields and `aliases[].docs` hold source page ids.
 * `mentions[].from`: the page this mention would be on but for an editor's decision; the page's own id where the pipeline has it nowhere.
 */
export const ActorRecord = z.strictObject({
  ...Actor.shape,
  ...recordKeys,
  stories: z.array(PageId).min(1),
  affiliation: PageId.nullable(),
  aliases: z.array(Alias),
  mentions: z.array(Anchor.extend({ from: PageId.optional() })),
});
export type ActorRecord = z.infer<typeof ActorRecord>;

const Form = z.string().regex(/[\p{L}\p{N}]/u, { error: 'a form has at least one letter or digit' });
/** Source page ids, or names of files in `seeds/<story>/`, those they had before too. */
const Docs = z.array(z.string().min(1)).min(1);

/** A form that belongs to this actor: in all documents of its stories, or in those named. */
const AliasDecision = z.union([Form, z.strictObject({ form: Form, docs: Docs.optional() })]);

/**
 * What of this actor is someone else: mentions by printed form, by document, or by both, and statements by id. They go to the page `to`,
 * or to the one that the name makes an id of; a page that is not there is made when it has a name.
 */
const SplitDecision = z
  .strictObject({
    name: z.string().min(1).optional(),
    to: PageId.optional(),
    forms: z.array(Form).min(1).optional(),
    docs: Docs.optional(),
    statements: z.array(StatementId).min(1).optional(),
  })
  .refine(({ name, to }) => name !== undefined || to !== undefined, { error: 'says of nobody whom it belongs to: add `name:` or `to:`' })
  .refine(({ forms, docs, statements }) => (forms ?? docs ?? statements) !== undefined, {
    error: 'says of nothing that it belongs to someone else: add `forms:`, `docs:` or `statements:`',
  });
export type SplitDecision = z.infer<typeof SplitDecision>;

export const ActorPage = z.strictObject({
  ...editorKeys,
  ...mergeKey,
  type: ActorType.optional(),
  /** Addresses of the same actor in other catalogues, such as Wikidata; an editor's word, never fetched. */
  sameAs: z.array(z.url({ protocol: /^https?$/ })).optional(),
  alias: z.array(AliasDecision).optional(),
  split: z.array(SplitDecision).optional(),
  /** The name means no actor: nothing is published or linked, nobody is said to have spoken. */
  'not-an-actor': z.literal(true).optional(),
  record: ActorRecord,
});
export type ActorPage = z.infer<typeof ActorPage>;
