import type { Problem } from '../../support/problem.ts';
import type { ReadContent } from '../content.ts';
import { planPages } from '../plan.ts';
import type { StoryGraph } from '../story-graph.ts';
import { unreadableIds } from './unreadable.ts';

/**
 * What is wrong with the editors' decisions, those on something that is not there any more included. A page that cannot be read is told of
 * elsewhere: whatever names it may be right.
 */
export const checkDecisions = (stories: readonly StoryGraph[], content: ReadContent): Problem[] => {
  const { problems } = planPages(stories, { ...content, problems: [] });
  const unreadable = unreadableIds(content.problems);
  return problems.filter(({ what }) => !unreadable.some((id) => what.includes(`\`${id}\``)));
};
