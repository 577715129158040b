import { didYouMean } from '../support/suggest.ts';
import type { Statement } from '../vocabulary/claim.ts';
import type { ClaimPage } from '../vocabulary/claim-page.ts';
import { isReviewed } from '../vocabulary/page.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import type { Evidence, Fix, Item, PageFile } from './item.ts';
import { placeIn } from './place.ts';

/** The sentence a statement stands in, with what was said marked. */
export const statementEvidence = ({ doc, context, content }: Statement): Evidence => ({ doc, context, marks: content });

/** Asks who said it; `then` is decided along with it. */
export const speakerFix = (statements: string[], { actors }: Context, then: Decision[] = []): Fix => ({
  ask: "Who said it? An actor's id, or not-identified",
  decide: (answer) => {
    const known = [...actors, 'not-identified'];
    if (!known.includes(answer)) return `there is no actor \`${answer}\`${didYouMean(answer, known)}`;
    return [{ key: 'speaker', entry: { is: answer, statements } }, ...then];
  },
});

/** Statements on an unreviewed page of which the pipeline could not tell who made them, and no editor has told yet. */
export const speakerItems = (page: PageFile<ClaimPage>, context: Context): Item[] => {
  const { value } = page;
  if (isReviewed(value)) return [];
  const settled = new Set(
    [...(value.speaker ?? []), ...(value.split ?? [])].flatMap(({ statements }) => statements).concat(value.drop ?? []),
  );
  return value.record.statements
    .filter(({ id, kind, speaker }) => speaker === null && kind !== 'narrated' && !context.settled.has(id) && !settled.has(id))
    .map((statement) => ({
      key: `${page.path} speaker ${statement.id}`,
      need: 'speaker',
      path: page.path,
      file: page.file,
      ...placeIn(page, `id: ${statement.id}`),
      why: 'nobody is identified as the speaker',
      words: statement.content.map(({ exact }) => exact).join(' … '),
      sources: new Set(value.record.statements.map(({ doc }) => doc)).size,
      evidence: [statementEvidence(statement)],
      approve: [{ key: 'speaker', entry: { is: 'not-identified', statements: [statement.id] } }],
      reject: [{ key: 'drop', entry: statement.id }],
      fix: speakerFix([statement.id], context),
    }));
};
