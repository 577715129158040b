import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../support/problem.ts';
import { cacheDir, contentDir } from './settings.ts';

/** The name of the report, without its ending, in the folder of what may be forgotten. The development server writes it, a JSON list of problems. */
export const decisionReport = 'decision-problems';

const timeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;

/**
 * What the development server last found wrong with the editors' decisions and the ids of pages: the site knows neither what was decided about nor
 * who is whose copy. Of files that have changed since, nothing, for they may be mended. A built site has nothing of it.
 */
export const decisionProblems = async (): Promise<Problem[]> => {
  if (!import.meta.env.DEV) return [];
  const report = join(cacheDir(process.env), `${decisionReport}.json`);
  const told = timeOf(report);
  if (told === undefined) return [];
  const problems: Problem[] = JSON.parse(await readFile(report, 'utf8').catch(() => '[]'));
  const folder = join(contentDir(process.env), '/');
  const unchanged = problems.filter(({ file }) => (timeOf(file) ?? Number.POSITIVE_INFINITY) <= told);
  // Other files as their editor knows them, too.
  return unchanged.map((problem) => ({ ...problem, what: problem.what.replaceAll(folder, 'content/') }));
};
