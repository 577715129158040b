import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planPages, readContent, type StoryGraph, writePages } from '../../src/record/index.ts';
import { formatProblem, type Problem } from '../../src/support/problem.ts';
import { archive } from './archive.ts';

/** Milliseconds by the clock and of the processor. */
export type Part = { ms: number; cpu: number };

/** An archive on disk: its folder, its stories, how many files were written, and the cost of each part. */
export type Archive = { content: string; stories: StoryGraph[]; files: number; parts: Record<string, Part> };

export const orFail = (problems: readonly Problem[]): void => {
  if (problems.length > 0) throw new Error(problems.slice(0, 5).map(formatProblem).join('\n'));
};

export const timedPart = async <T>(parts: Record<string, Part>, part: string, work: () => T | Promise<T>): Promise<T> => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  parts[part] = { ms, cpu: (user + system) / 1000 };
  return value;
};

/** Writes `content/` of an archive of so many claims below `root`, by the stage that writes it in a real run. */
export const writeArchive = async (root: string, claims: number): Promise<Archive> => {
  const content = join(root, 'content');
  await mkdir(content, { recursive: true });
  await writeFile(join(content, 'site.yaml'), 'title: Archive\ntagline: Made up to be measured\n');
  const parts: Archive['parts'] = {};
  const stories = archive(claims);
  const plan = await timedPart(parts, 'record: plan', async () => planPages(stories, await readContent(content)));
  orFail(plan.problems);
  orFail(await timedPart(parts, 'record: write', () => writePages(content, plan)));
  return { content, stories, files: plan.writes.length, parts };
};
