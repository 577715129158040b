import type { Problem } from '../../support/problem.ts';
import { faultAt } from './fault.ts';
import { foldSpaces, type Rule, type StatementRule } from './rule.ts';

/** The first letter is a capital only where a sentence begins. */
const asSentenceGoes = (form: string): string => form.charAt(0).toLowerCase() + form.slice(1);

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => !a.isDisjointFrom(b);

/** Neither is nearer than the other, and both can mean the same mention. */
const clash = (a: Rule, b: Rule): boolean => {
  if (a.to === b.to || (a.docs === null) !== (b.docs === null)) return false;
  if (a.from !== null && b.from !== null && a.from !== b.from) return false;
  return a.docs !== null && b.docs !== null ? share(a.docs, b.docs) : share(a.stories, b.stories);
};

type Decision = Pick<StatementRule, 'page' | 'path' | 'to'>;

const place = ({ page, path }: Decision): string => `${path[0]} of ${page.file}`;

const owner = ({ to }: Decision): string => (to === null ? 'nobody' : `\`${to}\``);

const fault = (first: Decision, second: Decision, said: string): Problem =>
  faultAt(
    second,
    `${said} belongs to ${owner(second)} by this, and to ${owner(first)} by ${place(first)}`,
    'keep one of the two decisions, or name other documents in one of them',
  );

/** Decisions that give one statement to different pages. */
export const contraryStatements = (statements: readonly StatementRule[]): Problem[] =>
  [...Map.groupBy(statements, ({ statement }) => statement)].flatMap(([id, [first, ...others]]) =>
    others.flatMap((other) => (first !== undefined && other.to !== first.to ? [fault(first, other, `the statement \`${id}\``)] : [])),
  );

/** Decisions that give the same words to different pages. */
export const contraryForms = (rules: readonly Rule[]): Problem[] => {
  const forms = Map.groupBy(rules, ({ form }) => (form === null ? '' : asSentenceGoes(foldSpaces(form))));
  return [...forms.values()].flatMap((same) =>
    same.flatMap((rule, at) => {
      const first = same.slice(0, at).find((before) => clash(before, rule));
      return first === undefined ? [] : [fault(first, rule, rule.form === null ? 'the document' : `“${rule.form}”`)];
    }),
  );
};
