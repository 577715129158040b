import type { Claim, Link } from '../../vocabulary/claim.ts';
import type { Range } from '../../vocabulary/span.ts';
import { shortHash } from '../claims/ids.ts';
import type { Assertion } from '../claims/statements.ts';
import { chainOf } from './chain.ts';
import { firstOf } from './first.ts';
import { oneRemark, oneText, type Report, relays, reportOf } from './remark.ts';
import { nearDuplicates, shinglesOf } from './shingles.ts';
import { surroundingsOf } from './surroundings.ts';

const copied = 0.6;
// Reports of one origin that another is compared with.
const most = 4;

/**
 * Where each statement's wording comes from, by statement id. Statements of one origin are not independent: those of one claim that go back
 * to one remark (`oneRemark`), however many outlets carry it, or that say they have it from another's outlet, and near-duplicate sentences of different documents (one text behind both,
 * such as a wire report). Any other statement has its document as its origin. Time is linear in the number of copies of a wording.
 */
const originsOf = (
  assertions: readonly Assertion[],
  claims: readonly Claim[],
  chains: ReadonlyMap<string, readonly Link[]>,
): Map<string, string> => {
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
  const shingles = assertions.map(({ words }) => shinglesOf(words));
  for (const [first = 0, ...copies] of nearDuplicates(shingles, copied)) {
    const text = assertions[first] as Assertion;
    join(
      [text, ...copies.map((i) => assertions[i] as Assertion).filter((copy) => oneText(text, copy))].map(({ statement }) => statement.id),
    );
  }
  const byId = new Map(assertions.map((assertion) => [assertion.statement.id, assertion]));
  for (const { statements } of claims) {
    const told = statements.flatMap(({ id }) => byId.get(id) ?? []);
    for (const { statement } of told) {
      const chain = (chains.get(statement.id) ?? []).filter(({ kind }) => kind === 'relay');
      const source = chain.length === 0 ? undefined : told.find((each) => each.statement.doc !== statement.doc && relays(chain, each));
      if (source) join([statement.id, source.statement.id]);
    }
    // One report for each origin found so far: a copy needs no comparison with all others.
    const known = new Map<string, Report[]>();
    for (const { id } of statements.length < 2 ? [] : statements) {
      const assertion = byId.get(id);
      if (assertion === undefined) continue;
      const report = reportOf(assertion);
      const home = root(id);
      for (const [other, reports] of known)
        if (root(other) !== root(id) && reports.some((each) => oneRemark(each, report))) join([other, id]);
      const own = known.get(home) ?? [];
      if (own.length < most) known.set(home, [...own, report]);
    }
  }

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

/**
 * Claims with where their statements come from: origin, chain, and the one that was published first. `assertions` are those of `claim`;
 * `people` says where a document names persons.
 */
export const traced = (
  argued: readonly { claim: Claim; assertions: readonly Assertion[] }[],
  people: (doc: string) => readonly Range[],
): Claim[] => {
  const all = argued.flatMap(({ assertions }) => assertions);
  const around = surroundingsOf(all, people);
  const chains = new Map(all.map((assertion) => [assertion.statement.id, chainOf(assertion, around(assertion))]));
  const origins = originsOf(
    all,
    argued.map(({ claim }) => claim),
    chains,
  );
  return argued.map(({ claim, assertions }) => {
    const first = firstOf(assertions);
    return {
      ...claim,
      statements: claim.statements.map((statement) => ({
        ...statement,
        origin: origins.get(statement.id) ?? '',
        chain: chains.get(statement.id) ?? [],
      })),
      ...(first === undefined ? {} : { first }),
    };
  });
};
