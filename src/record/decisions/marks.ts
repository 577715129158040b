import type { Document } from '../../vocabulary/document.ts';
import type { StoryGraph } from '../story-graph.ts';
import { occurrencesOf } from './occurrences.ts';
import { byNearness, type Rule, type Rules, reaches } from './rule.ts';

/** A stretch of a document whose mentions a decision gives to the page `to`. */
export type Mark = {
  start: number;
  end: number;
  to: string;
  /** `null`: a statement given by its id. */
  rule: Rule | null;
  /** Only mentions of this actor of the graph. */
  actor: string | null;
};

const statementMarks = ({ graph }: StoryGraph, doc: string, given: ReadonlyMap<string, string>): Mark[] =>
  graph.claims.flatMap(({ statements }) =>
    statements.flatMap((statement) => {
      const to = given.get(statement.id);
      if (to === undefined || statement.doc !== doc || statement.speaker === null) return [];
      return statement.source.map(({ start, end }) => ({ start, end, to, rule: null, actor: statement.speaker }));
    }),
  );

const ruleMarks = (rules: readonly Rule[], story: string, { doc, text }: Document): Mark[] =>
  rules
    .filter((rule) => reaches(rule, story, doc))
    .flatMap((rule) => {
      const ranges = rule.form === null ? ([[0, text.length]] as const) : occurrencesOf(text, rule.form);
      return ranges.map(([start, end]) => ({ start, end, to: rule.to, rule, actor: null }));
    });

/** The marks of every document of a story, the nearest decision first. */
export const marksIn = (story: StoryGraph, { mentions, statements }: Rules): Map<string, Mark[]> => {
  // Who is said to speak elsewhere leaves the words that name the speaker alone: they may name the wrong one.
  const given = new Map(
    statements.flatMap(({ page, statement, to }) => (page.kind === 'actors' && to !== null ? [[statement, to] as const] : [])),
  );
  const rules = mentions.toSorted(byNearness);
  return new Map(
    story.documents.map((document) => [
      document.doc,
      [...(given.size > 0 ? statementMarks(story, document.doc, given) : []), ...ruleMarks(rules, story.id, document)],
    ]),
  );
};
