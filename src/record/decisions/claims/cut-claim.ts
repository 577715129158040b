import type { Claim, Column, Utterance } from '../../../vocabulary/claim.ts';

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A column without the witnesses that went elsewhere; those that are left may agree now. */
const narrowed = (column: Column, kept: ReadonlySet<string>): Column[] => {
  const left = column.readings.filter(({ statement }) => kept.has(statement));
  if (left.length === column.readings.length) return [column];
  if (left.length === 0) return [];
  return column.variant && new Set(left.map(({ exact }) => fold(exact))).size > 1
    ? [{ ...column, readings: left }]
    : [{ variant: false, readings: left }];
};

const utterancesOf = (utterances: readonly Utterance[], kept: ReadonlySet<string>): Utterance[] =>
  utterances.flatMap(({ id, statements, collation }) => {
    const left = statements.filter((statement) => kept.has(statement));
    if (left.length === statements.length) return [{ id, statements, collation }];
    // A single witness has nothing to be compared with.
    return left.length === 0
      ? []
      : [{ id, statements: left, collation: left.length === 1 ? [] : collation.flatMap((column) => narrowed(column, kept)) }];
  });

/**
 * The part of a claim that some of its statements make, under another id. Its title is the claim's where those words are its own, else the
 * words of its first statement: titles are verbatim.
 */
export const cutClaim = (claim: Claim, statements: Claim['statements'], id: string): Claim => {
  const kept = new Set(statements.map((statement) => statement.id));
  const { title, first, ...rest } = claim;
  const own = statements.some(({ doc, context }) => doc === title.doc && context.start <= title.start && context.end >= title.end);
  const [statement] = statements;
  const words = statement?.content[0];
  return {
    ...rest,
    id,
    title: own || statement === undefined || words === undefined ? title : { doc: statement.doc, ...words },
    statements,
    utterances: utterancesOf(claim.utterances, kept),
    ...(first !== undefined && kept.has(first) && { first }),
  };
};
