import type { ClaimPage } from '../vocabulary/claim-page.ts';
import type { Context } from './context.ts';
import type { Decision } from './decision.ts';
import type { Evidence, Item, PageFile } from './item.ts';
import { placeIn } from './place.ts';

type Relation = ClaimPage['record']['relations'][number];

type Stretch = Evidence['marks'][number];

const holds = (outer: Stretch, inner: Stretch): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;

/** Sentence by sentence, with the fewest words that the relation rests on. */
const evidenceOf = ({ evidence }: Relation, { statements }: Context): Evidence[] => {
  const found = evidence.flatMap(({ statement, ...span }): Evidence[] => {
    const stands = statements.get(statement);
    if (!stands) return [];
    return [{ doc: stands.doc, context: holds(stands.context, span) ? stands.context : span, marks: [span] }];
  });
  const sentences = Map.groupBy(found, ({ doc, context }) => `${doc} ${context.start} ${context.end}`);
  return [...sentences.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const marks = [first, ...others].flatMap((one) => one.marks);
    return [{ ...first, marks: marks.filter((mark) => !marks.some((other) => holds(mark, other))) }];
  });
};

/** Relations that the pipeline proposes from this claim to another one that readers can see, and that no editor has judged. */
export const relationItems = (page: PageFile<ClaimPage>, context: Context): Item[] => {
  const { value } = page;
  const judged = new Set((value.relations ?? []).map(({ to, type }) => `${type} ${to}`));
  return value.record.relations
    .filter(({ state, to, type }) => state === 'proposed' && context.claims.has(to) && !judged.has(`${type} ${to}`))
    .map((relation) => {
      const { to, type, reason } = relation;
      const evidence = evidenceOf(relation, context);
      const verdict = (state: 'approved' | 'rejected'): Decision[] => [{ key: 'relations', entry: { to, type, state } }];
      return {
        key: `${page.path} relation ${type} ${to}`,
        need: 'relation',
        path: page.path,
        file: page.file,
        ...placeIn(page, `to: ${to}`),
        why: `proposed: ${type} ${to} (${reason})`,
        words: relation.evidence.map(({ exact }) => exact).join(' | '),
        sources: new Set(evidence.map(({ doc }) => doc)).size,
        evidence,
        approve: verdict('approved'),
        reject: verdict('rejected'),
      };
    });
};
