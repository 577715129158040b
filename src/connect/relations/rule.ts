import type { Claim } from '../../vocabulary/claim.ts';
import type { DateMention } from '../../vocabulary/date.ts';
import type { Evidence, Relation } from '../../vocabulary/relation.ts';
import type { Judged } from '../claims/claims.ts';
import { spanOf } from '../claims/excerpt.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';

/** A claim with the assertions behind its statements, in story order. */
export type Argued = { claim: Claim; assertions: readonly Assertion[] };

/** What the rules read: the claims of a story, the pairs of statements of different claims that were compared, each statement's claim, and each document's dates. */
export type Argument = {
  argued: readonly Argued[];
  apart: readonly Judged[];
  claimOf: (assertion: Assertion) => string;
  datesOf: (doc: string) => readonly DateMention[];
};

/** Reads all claims of a story and proposes relations of one kind. A rule needs more than words in common. */
export type Rule = (argument: Argument) => Relation[];

/** The words from the first to the last of `words`, as they stand in the assertion's document. */
export const evidence = (assertion: Assertion, words: readonly Word[]): Evidence => {
  const starts = words.map(({ start }) => start);
  const ends = words.map(({ end }) => end);
  return { statement: assertion.statement.id, ...spanOf(assertion.document, Math.min(...starts), Math.max(...ends)) };
};

/** The whole content as evidence; of a content in pieces the first. */
export const contentOf = (assertion: Assertion): Evidence[] =>
  assertion.statement.content.slice(0, 1).map((span) => ({ statement: assertion.statement.id, ...span }));

/** A confidence is shown to editors: two digits are all it is good for. */
export const proposal = (relation: Omit<Relation, 'state'>): Relation => ({
  ...relation,
  confidence: Math.round(100 * Math.min(1, Math.max(0, relation.confidence))) / 100,
  state: 'proposed',
});
