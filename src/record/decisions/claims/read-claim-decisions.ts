import { byCodeUnit } from '../../../support/files.ts';
import type { Problem } from '../../../support/problem.ts';
import { slug } from '../../../support/slug.ts';
import { didYouMean } from '../../../support/suggest.ts';
import type { Statement } from '../../../vocabulary/claim.ts';
import { allPages, type ReadContent, type RecordFile } from '../../content.ts';
import { contraryStatements } from '../contradictions.ts';
import { faultAt, noEffect } from '../fault.ts';
import type { StatementRule } from '../rule.ts';

type ClaimFile = RecordFile<'claims'>;
type Path = (string | number)[];

/** Statement → where it goes: a claim's page, `null` for nowhere. */
export type Given = ReadonlyMap<string, string | null>;

/** The id of a page that a split makes: told by the first of its statements in the order of their ids, so that it stays. */
const newId = (statements: readonly string[], known: ReadonlyMap<string, Statement>): string | null => {
  const first = statements.toSorted(byCodeUnit).find((id) => known.has(id));
  const words = first === undefined ? '' : slug(known.get(first)?.content[0]?.exact ?? '', 40);
  return first === undefined ? null : ['c', words, first.slice(2)].filter(Boolean).join('-');
};

/**
 * The `pin`, `split` and `drop` of claims' pages, and what is wrong with them. `into`: merged claims. `known`: every statement of the
 * stories, by id. The order of pages plays no part.
 */
export const readClaimDecisions = (
  content: ReadContent,
  into: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, Statement>,
): { given: Given; problems: Problem[] } => {
  const rules: StatementRule[] = [];
  const problems: Problem[] = [];
  const pages = new Map(content.claims.map((page) => [page.id, page]));
  const others = new Map(
    [...allPages(content), ...content.explainers].filter(({ kind }) => kind !== 'claims').map(({ id, file }) => [id, file]),
  );
  const give = (page: ClaimFile, path: Path, statements: readonly string[], to: string | null) => {
    for (const [index, statement] of statements.entries()) {
      const rule = { page, path: [...path, index], statement, to };
      if (known.has(statement)) rules.push(rule);
      else
        problems.push(
          noEffect(
            rule,
            `there is no statement \`${statement}\`${didYouMean(statement, known.keys())}`,
            'correct or remove this id, or bring the article back',
          ),
        );
    }
  };
  const targetOf = (page: ClaimFile, at: number, to: string): string | null => {
    const place = { page, path: ['split', at, 'to'] };
    const end = into.get(to) ?? to;
    const own = into.get(page.id) ?? page.id;
    const refuse = (what: string, fix: string) => {
      problems.push(faultAt(place, what, fix));
      return null;
    };
    const found = pages.get(end);
    if (others.has(to))
      return refuse(
        `\`${to}\` is the id of ${others.get(to)}, which is no claim's`,
        'name a claim, or leave out `to:` to have a page made',
      );
    if (found === undefined)
      return refuse(`there is no claim \`${to}\`${didYouMean(to, pages.keys())}`, 'correct the id, or leave out `to:` to have a page made');
    if (found.value.record.story !== page.value.record.story)
      return refuse(`\`${to}\` belongs to another story`, 'name a claim of the same story');
    return end === own ? refuse(`${page.id} is split from itself`, 'name another claim') : end;
  };
  for (const page of content.claims.toSorted((a, b) => byCodeUnit(a.id, b.id))) {
    const { pin = [], drop = [], split = [] } = page.value;
    give(page, ['pin'], pin, into.get(page.id) ?? page.id);
    give(page, ['drop'], drop, null);
    for (const [at, { to, statements }] of split.entries()) {
      const target = to === undefined ? newId(statements, known) : targetOf(page, at, to);
      if (target !== null || to === undefined) give(page, ['split', at, 'statements'], statements, target);
    }
  }
  return { given: new Map(rules.map(({ statement, to }) => [statement, to])), problems: [...problems, ...contraryStatements(rules)] };
};
