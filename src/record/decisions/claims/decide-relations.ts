import type { Problem } from '../../../support/problem.ts';
import { didYouMean } from '../../../support/suggest.ts';
import type { ClaimRecord } from '../../../vocabulary/claim-page.ts';
import type { ReadContent, RecordFile } from '../../content.ts';
import { noEffect } from '../fault.ts';

type Made = { relations: ClaimRecord['relations']; problems: Problem[] };

/**
 * What editors said of relations. One that is approved stays even when the pipeline proposes it no more, as long as the statements that
 * show it are there. `into`: merged claims, by the page they joined.
 */
export const decideRelations = (
  records: readonly ClaimRecord[],
  { claims }: ReadContent,
  into: ReadonlyMap<string, string>,
): { records: ClaimRecord[]; problems: Problem[] } => {
  const pages = new Map(claims.map((page) => [page.id, page]));
  const ids = new Set(records.map(({ id }) => id));
  const statements = new Set(records.flatMap((record) => record.statements.map(({ id }) => id)));
  const decide = (page: RecordFile<'claims'>, record: ClaimRecord): Made => {
    const relations = [...record.relations];
    const problems: Problem[] = [];
    for (const [at, decision] of (page.value.relations ?? []).entries()) {
      const to = into.get(decision.to) ?? decision.to;
      const same = (one: ClaimRecord['relations'][number]): boolean => one.to === to && one.type === decision.type;
      const index = relations.findIndex(same);
      const before = page.value.record.relations.find(same);
      const found = relations[index];
      if (found) relations[index] = { ...found, state: decision.state };
      else if (
        before &&
        decision.state === 'approved' &&
        ids.has(to) &&
        before.evidence.every(({ statement }) => statements.has(statement))
      ) {
        relations.push({ ...before, state: 'approved' });
      } else if (decision.state === 'approved' || !ids.has(to)) {
        const known = ids.has(to) ? '' : didYouMean(decision.to, ids);
        problems.push(
          noEffect(
            { page, path: ['relations', at, 'to'] },
            `nothing says that ${page.id} ${decision.type} \`${decision.to}\`${known}`,
            'correct the id or the type, or remove this',
          ),
        );
      }
    }
    return { relations, problems };
  };
  const problems: Problem[] = [];
  const decided = records.map((record) => {
    const page = pages.get(record.id);
    if (page?.value.relations === undefined) return record;
    const made = decide(page, record);
    problems.push(...made.problems);
    return { ...record, relations: made.relations };
  });
  return { records: decided, problems };
};
