import type { Assertion } from '../claims/statements.ts';
import { before, postOf, publishedAt } from './when.ts';

/**
 * The latest that a statement can have been published: an article that was updated later may not have had it from the start, nor a live blog what
 * stands above its entries.
 */
const latest = (assertion: Assertion): string | null =>
  postOf(assertion) < 0 ? (assertion.document.facts.updated ?? publishedAt(assertion)) : publishedAt(assertion);

/**
 * The statement whose document had a claim first: its latest possible time lies before the earliest of every other document's, by days, or by
 * hours where both are known. `undefined` where one document alone has the claim or any time is unknown: never a guess.
 */
export const firstOf = (assertions: readonly Assertion[]): string | undefined => {
  const documents = new Set(assertions.map(({ statement }) => statement.doc));
  if (documents.size < 2) return undefined;
  const first = assertions.reduce((best, each) => (before(latest(each), latest(best)) ? each : best));
  const proved = assertions.every((other) => other.statement.doc === first.statement.doc || before(latest(first), publishedAt(other)));
  return proved ? first.statement.id : undefined;
};
