import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { doubtfulFacts, factsFile } from '../acquire/index.ts';
import type { ReadContent } from '../record/content.ts';
import { checkDecisions, type StoryGraph, strayFiles } from '../record/index.ts';
import { walk } from '../support/files.ts';
import { formatProblem, type Problem } from '../support/problem.ts';
import type { Workspace } from './workspace.ts';

/** Each problem once: what the record finds wrong with a file, the site finds again. */
export const once = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [formatProblem(problem), problem])).values(),
];

/** What no run stumbles over: decisions on what is gone, files nothing reads, facts nobody gave, articles that are there twice. */
export const checkDoubtful = async (
  { seeds, content: dir }: Workspace,
  stories: readonly StoryGraph[],
  content: ReadContent,
): Promise<Problem[]> => {
  const facts = stories.map(async ({ id, documents }) => {
    const file = join(seeds, id, factsFile);
    // A file that cannot be read was told of when the articles were.
    const text = await readFile(file, 'utf8').catch(() => '');
    return doubtfulFacts(file, text, documents);
  });
  return [...checkDecisions(stories, content), ...strayFiles(content, await walk(dir)), ...(await Promise.all(facts)).flat()];
};
