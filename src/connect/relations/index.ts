import type { Claim } from '../../vocabulary/claim.ts';
import type { Relation } from '../../vocabulary/relation.ts';
import type { Assertion } from '../claims/statements.ts';

/** A claim with the assertions behind its statements. */
export type Argued = { claim: Claim; assertions: readonly Assertion[] };

/** A rule that reads all claims of a story and proposes relations of one kind. */
type Rule = (argued: readonly Argued[]) => Relation[];

const rules: Rule[] = [];

/** Every relation that a rule proposes, each pair and type once, the surest kept; sorted. */
export const relationsOf = (argued: readonly Argued[]): Relation[] => {
  const best = new Map<string, Relation>();
  for (const relation of rules.flatMap((rule) => rule(argued))) {
    const key = `${relation.from}\n${relation.to}\n${relation.type}`;
    if (relation.from !== relation.to && relation.confidence > (best.get(key)?.confidence ?? 0)) best.set(key, relation);
  }
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation);
};
