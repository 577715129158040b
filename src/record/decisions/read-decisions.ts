import { byCodeUnit } from '../../support/files.ts';
import type { Problem } from '../../support/problem.ts';
import { slug } from '../../support/slug.ts';
import { didYouMean } from '../../support/suggest.ts';
import type { SplitDecision } from '../../vocabulary/actor-page.ts';
import { allPages, type ReadContent, type RecordFile } from '../content.ts';
import { follow } from '../redirects.ts';
import { speakersOf } from './claims/speakers.ts';
import { contraryForms, contraryStatements } from './contradictions.ts';
import type { DocNames } from './doc-names.ts';
import { faultAt, noEffect } from './fault.ts';
import type { Rule, Rules, StatementRule } from './rule.ts';

type ActorPage = RecordFile<'actors'>;
type Path = (string | number)[];

/** `missing`: pages that a decision needs and nobody knows. */
export type Decisions = Rules & { missing: string[]; problems: Problem[] };

/** `scope`: the stories that the page's actor is in. */
type Reading = {
  content: ReadContent;
  into: ReadonlyMap<string, string>;
  docs: DocNames;
  scope: (page: string) => ReadonlySet<string>;
  known: ReadonlySet<string>;
  missing: string[];
  problems: Problem[];
};

/** Documents named by a decision; `null` where it names none, and then it means all. What is not there any more means nothing. */
const docsOf = (page: ActorPage, path: Path, given: readonly string[] | undefined, reading: Reading): Set<string> | null => {
  if (given === undefined) return null;
  const own = reading.scope(page.id);
  return new Set(
    given.flatMap((name, at) => {
      const inStory = reading.docs.find(name, own);
      const found = inStory.length > 0 ? inStory : reading.docs.find(name, reading.docs.stories);
      if (found.length === 0) {
        const what = `there is no article \`${name}\`${didYouMean(name, reading.docs.known)}`;
        reading.problems.push(noEffect({ page, path: [...path, at] }, what, 'correct or remove this name, or bring the article back'));
      }
      return found;
    }),
  );
};

/** The page that a split goes to, or `null` with a problem noted. */
const targetOf = (page: ActorPage, at: number, { name, to }: SplitDecision, reading: Reading): string | null => {
  const { content, into, known, problems } = reading;
  const id = to ?? slug(name ?? '');
  const place = { page, path: ['split', at, to === undefined ? 'name' : 'to'] };
  const refuse = (problem: Problem) => {
    problems.push(problem);
    return null;
  };
  if (id === '') return refuse(faultAt(place, `no page id can be made of “${name}”`, 'add `to:` with the id that the page shall have'));
  const other = [...allPages(content), ...content.explainers].find((one) => one.id === id && one.kind !== 'actors');
  if (other) return refuse(faultAt(place, `\`${id}\` is the id of ${other.file}, which is no actor's`, 'add `to:` with another id'));
  if (!into.has(id) && !known.has(id) && name === undefined) {
    reading.missing.push(id);
    const gone = Object.hasOwn(content.redirects, id);
    const led = gone ? follow(content.redirects, id) : null;
    if (gone) {
      const where = led === null ? 'is gone' : `is gone; what it was about is on \`${led}\` now`;
      return refuse(
        noEffect(place, `\`split\` names \`${id}\`, which ${where}`, led === null ? 'add `name:` to have a page made' : `name \`${led}\``),
      );
    }
    return refuse(
      faultAt(place, `there is no actor \`${id}\`${didYouMean(id, known)}`, 'correct the id, or add `name:` to have a page made'),
    );
  }
  const end = into.get(id) ?? id;
  if (end !== (into.get(page.id) ?? page.id)) return end;
  return refuse(faultAt(place, `${page.id} is split from itself`, 'name the page of someone else'));
};

const splitsOf = (page: ActorPage, reading: Reading): { rules: Rule[]; statements: StatementRule[]; names: [string, string][] } => {
  const rules: Rule[] = [];
  const statements: StatementRule[] = [];
  const names: [string, string][] = [];
  const from = reading.into.get(page.id) ?? page.id;
  for (const [at, decision] of (page.value.split ?? []).entries()) {
    const to = targetOf(page, at, decision, reading);
    if (to === null) continue;
    if (decision.name !== undefined) names.push([to, decision.name]);
    const docs = docsOf(page, ['split', at, 'docs'], decision.docs, reading);
    const forms = decision.forms ?? (docs === null ? [] : [null]);
    for (const [index, form] of forms.entries()) {
      const path = form === null ? ['split', at, 'docs'] : ['split', at, 'forms', index];
      rules.push({ page, path, to, from, form, docs, stories: reading.docs.stories });
    }
    for (const [index, statement] of (decision.statements ?? []).entries()) {
      statements.push({ page, path: ['split', at, 'statements', index], to, statement });
    }
  }
  return { rules, statements, names };
};

const aliasesOf = (page: ActorPage, reading: Reading): Rule[] =>
  (page.value.alias ?? []).map((given, at) => {
    const { form, docs } = typeof given === 'string' ? { form: given, docs: undefined } : given;
    return {
      page,
      path: ['alias', at],
      to: reading.into.get(page.id) ?? page.id,
      from: null,
      form,
      docs: docsOf(page, ['alias', at, 'docs'], docs, reading),
      stories: reading.scope(page.id),
    };
  });

/** Pages that are no actors. One that was merged into another is what that one is. */
const noActors = ({ content, into, problems }: Reading): Set<string> => {
  const none = content.actors.filter(({ value }) => value['not-an-actor']);
  for (const page of none) {
    const other = into.get(page.id);
    if (other === undefined) continue;
    const what = `${page.id} is no actor, but ${other} merges it`;
    problems.push(faultAt({ page, path: ['not-an-actor'] }, what, 'keep one of the two decisions'));
  }
  return new Set(none.map(({ id }) => id));
};

/**
 * The editors' `split`, `alias` and `not-an-actor` and the `speaker` of claims as rules, and what is wrong with them. `into`: merged pages, by the page they joined.
 * `scope`: the stories that a page's aliases hold in. `known`: actors' pages. The order of pages plays no part.
 */
export const readDecisions = (
  content: ReadContent,
  into: ReadonlyMap<string, string>,
  docs: DocNames,
  scope: (page: string) => ReadonlySet<string>,
  known: ReadonlySet<string>,
): Decisions => {
  const reading: Reading = { content, into, docs, scope, known, missing: [], problems: [] };
  const pages = content.actors.toSorted((a, b) => byCodeUnit(a.id, b.id));
  const none = noActors(reading);
  const splits = pages.map((page) => splitsOf(page, reading));
  const mentions = [...pages.flatMap((page) => aliasesOf(page, reading)), ...splits.flatMap(({ rules }) => rules)];
  const speakers = speakersOf(content, into);
  const statements = [...splits.flatMap((split) => split.statements), ...speakers.rules];
  const names = splits.flatMap((split) => split.names).sort(([, a], [, b]) => byCodeUnit(b, a));
  return {
    mentions,
    statements,
    none,
    names: new Map(names),
    missing: reading.missing,
    problems: [...reading.problems, ...speakers.problems, ...contraryForms(mentions), ...contraryStatements(statements)],
  };
};
