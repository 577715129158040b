import type { Claim } from '../../vocabulary/claim.ts';
import { shortHash } from '../claims/ids.ts';
import type { Assertion } from '../claims/statements.ts';
import { oneRemark, reportOf } from './remark.ts';
import { nearDuplicates, shinglesOf } from './shingles.ts';

const copied = 0.6;

/**
 * Where each statement's wording comes from, by statement id. Statements of one origin are not independent: those of one utterance
 * (the same words by one speaker on one occasion, however many outlets carry it), those of one claim that go back to one remark
 * (`oneRemark`), and near-duplicate sentences of different documents (one text behind both, such as a wire report). Any other statement has its document as its origin.
 */
export const originsOf = (assertions: readonly Assertion[], claims: readonly Claim[]): Map<string, string> => {
  const parent = new Map(assertions.map(({ statement }) => [statement.id, statement.id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    return at;
  };
  const join = (ids: readonly string[]): void => {
    const roots = [...new Set(ids.map(root))].sort();
    for (const other of roots) parent.set(other, roots[0] ?? other);
  };
  for (const { utterances } of claims) for (const { statements } of utterances) join(statements);
  const byId = new Map(assertions.map((assertion) => [assertion.statement.id, assertion]));
  for (const { statements } of claims) {
    const reports = statements.length < 2 ? [] : statements.flatMap(({ id }) => byId.get(id) ?? []).map(reportOf);
    reports.forEach((a, i) => {
      for (const b of reports.slice(i + 1)) {
        const [left, right] = [a.assertion.statement.id, b.assertion.statement.id];
        if (root(left) !== root(right) && oneRemark(a, b)) join([left, right]);
      }
    });
  }
  const shingles = assertions.map(({ words }) => shinglesOf(words));
  for (const group of nearDuplicates(shingles, copied)) join(group.map((i) => assertions[i]?.statement.id ?? ''));

  const documents = new Map<string, Set<string>>();
  for (const { statement } of assertions) {
    const at = root(statement.id);
    documents.set(at, (documents.get(at) ?? new Set()).add(statement.doc));
  }
  return new Map(
    assertions.map(({ statement, document }) => {
      const at = root(statement.id);
      const shared = (documents.get(at)?.size ?? 0) > 1;
      return [statement.id, `o-${shortHash(shared ? at : document.sha256, 10)}`];
    }),
  );
};
