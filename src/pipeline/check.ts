import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { doubtfulFacts, factsFile } from '../acquire/index.ts';
import type { ReadContent } from '../record/content.ts';
import { check, checkDecisions, readContent, type StoryGraph, strayFiles } from '../record/index.ts';
import { unreviewedProblems } from '../review/index.ts';
import { fewAtATime } from '../support/few-at-a-time.ts';
import { walk } from '../support/files.ts';
import { formatProblem, type Problem } from '../support/problem.ts';
import type { Progress } from '../support/progress.ts';
import type { AcquiredStory } from './stories.ts';
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
  const facts = await fewAtATime(stories, async ({ id, documents }) => {
    const file = join(seeds, id, factsFile);
    // A file that cannot be read was told of when the articles were.
    const text = await readFile(file, 'utf8').catch(() => '');
    return doubtfulFacts(file, text, documents);
  });
  return [...checkDecisions(stories, content), ...strayFiles(content, await walk(dir)), ...facts.flat()];
};

/** What the record finds wrong. The pages that it read are not held any longer: the site reads them for itself. */
const checkRecords = async <T>(workspace: Workspace, stories: AcquiredStory[], keep: (content: ReadContent) => T | Promise<T>) => {
  const content = await readContent(workspace.content);
  const { problems, quotations } = check(content, stories);
  const unreviewed = unreviewedProblems(content, join(workspace.content, 'site.yaml'));
  return { value: await keep(content), found: [...problems, ...unreviewed], quotations };
};

/**
 * The gate over `content/` alone: every span in its source, every id known, every editor's text fit to be built. `keep`: what
 * is wanted of the pages it read.
 */
export const checkPages = <T>(
  workspace: Workspace,
  stories: AcquiredStory[],
  progress: Progress,
  keep: (content: ReadContent) => T | Promise<T>,
) =>
  progress.stage('check', async () => {
    const { value, found, quotations } = await checkRecords(workspace, stories, keep);
    const { checkSite } = await import('../site/data/load-site.ts');
    const wrong = once([...found, ...(await checkSite({ ...process.env, CONTENT_DIR: workspace.content }))]);
    return { value: { value, wrong }, said: `${quotations} quotations, ${wrong.length} problems` };
  });
