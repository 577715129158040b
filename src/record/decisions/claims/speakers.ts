import { byCodeUnit } from '../../../support/files.ts';
import type { Problem } from '../../../support/problem.ts';
import { didYouMean } from '../../../support/suggest.ts';
import type { ReadContent } from '../../content.ts';
import { faultAt } from '../fault.ts';
import type { StatementRule } from '../rule.ts';

/** The `speaker` decisions of claims' pages: single statements, by the actor's page they belong to. `into`: merged actors. */
export const speakersOf = (
  { actors, claims }: ReadContent,
  into: ReadonlyMap<string, string>,
): { rules: StatementRule[]; problems: Problem[] } => {
  const known = new Set(actors.map(({ id }) => id));
  const rules: StatementRule[] = [];
  const problems: Problem[] = [];
  for (const page of claims.toSorted((a, b) => byCodeUnit(a.id, b.id))) {
    for (const [at, { is, statements }] of (page.value.speaker ?? []).entries()) {
      const to = is === 'not-identified' ? null : (into.get(is) ?? is);
      if (to !== null && !known.has(to)) {
        const what = `there is no actor \`${is}\`${didYouMean(is, known)}`;
        problems.push(faultAt({ page, path: ['speaker', at, 'is'] }, what, 'correct the id, or write `not-identified`'));
        continue;
      }
      for (const [index, statement] of statements.entries()) {
        rules.push({ page, path: ['speaker', at, 'statements', index], to, statement });
      }
    }
  }
  return { rules, problems };
};
