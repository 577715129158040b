import type { Problem } from '../../support/problem.ts';
import { didYouMean } from '../../support/suggest.ts';
import type { ReadContent } from '../content.ts';
import type { StoryGraph } from '../story-graph.ts';
import type { Decided } from './decide-story.ts';
import { noEffect } from './fault.ts';
import type { Rule, Rules } from './rule.ts';

const idleRule = (rule: Rule): Problem[] => {
  const { form, from, docs, page } = rule;
  // Each name of an article that is gone was told of already.
  if (docs?.size === 0) return [];
  const where = docs === null ? 'no article' : 'none of these articles';
  const fix = 'correct or remove this, or bring the article back';
  if (form === null) return [noEffect(rule, `${where} mentions \`${from}\``, fix)];
  const known = didYouMean(
    form,
    page.value.record.aliases.map((alias) => alias.form),
  );
  return [noEffect(rule, `${where} has “${form}” ${from === null ? 'as a name of its own' : `for \`${from}\``}${known}`, fix)];
};

/** Decisions on something that is not in the articles, or not any more. `live`: pages that something was found for. */
export const idleDecisions = (
  { mentions, statements, none }: Rules,
  decided: readonly Decided[],
  stories: readonly StoryGraph[],
  { actors }: ReadContent,
  live: ReadonlySet<string>,
): Problem[] => {
  const used = new Set(decided.flatMap((one) => [...one.used]));
  const known = new Set(stories.flatMap(({ graph }) => graph.claims.flatMap((claim) => claim.statements.map(({ id }) => id))));
  return [
    ...mentions.filter((rule) => !used.has(rule)).flatMap(idleRule),
    ...statements
      .filter(({ statement }) => !known.has(statement))
      .map((rule) =>
        noEffect(rule, `there is no statement \`${rule.statement}\`${didYouMean(rule.statement, known)}`, 'correct or remove this id'),
      ),
    ...actors
      .filter(({ id }) => none.has(id) && !live.has(id))
      .map((page) =>
        noEffect(
          { page, path: ['not-an-actor'] },
          `no article has anything of \`${page.id}\` any more`,
          'delete this file, or leave it for articles to come',
        ),
      ),
  ];
};
