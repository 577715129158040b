import type { Relation } from '../../vocabulary/relation.ts';
import type { Judged } from '../claims/claims.ts';
import type { Assertion } from '../claims/statements.ts';
import { answers } from './answers.ts';
import { days } from './days.ts';
import { denials } from './denials.ts';
import { frames } from './frames.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import type { Argued, Rule } from './rule.ts';

const rules: Rule[] = [numbers, lists, days, denials, answers, frames];

/** Every relation that a rule proposes between two claims, each pair and type once, the surest kept; sorted. */
export const relationsOf = (argued: readonly Argued[], judged: readonly Judged[]): Relation[] => {
  const claimAt = new Map(argued.flatMap(({ claim, assertions }) => assertions.map(({ statement }) => [statement.id, claim.id] as const)));
  const claimOf = ({ statement }: Assertion): string => claimAt.get(statement.id) ?? '';
  const apart = judged.filter(({ a, b }) => claimOf(a) !== claimOf(b));
  const best = new Map<string, Relation>();
  for (const relation of rules.flatMap((rule) => rule({ argued, apart, claimOf }))) {
    const key = `${relation.from}\n${relation.to}\n${relation.type}`;
    if (relation.from !== relation.to && relation.confidence > (best.get(key)?.confidence ?? 0)) best.set(key, relation);
  }
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation);
};
