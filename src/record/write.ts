import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import { removeUnfinished, writeFiles } from '../support/files.ts';
import type { Problem } from '../support/problem.ts';
import type { Plan } from './plan.ts';

/** So many files are forced to the disk at once: it takes hardly longer than one. */
const filesAtOnce = 64;

/** Files that follow each other in one folder, a few at a time: what has to be there before something elsewhere is on the disk before it. */
const inGroups = (writes: Plan['writes']): Plan['writes'][] => {
  const groups: Plan['writes'][] = [];
  for (const write of writes) {
    const group = groups.at(-1);
    const [last] = group ?? [];
    if (group && last && group.length < filesAtOnce && dirname(last.path) === dirname(write.path)) group.push(write);
    else groups.push([write]);
  }
  return groups;
};

/**
 * Makes `content/` what the plan says; the one writer of the record stage. Every file is written whole or not at all, in the plan's order. Nothing
 * is deleted unless all was written: a run cut short leaves more pages than it should, never fewer, and the next run ends in the same bytes as an
 * undisturbed one. Expects that no other run writes there.
 */
export const writePages = async (dir: string, { writes, deletes }: Pick<Plan, 'writes' | 'deletes'>): Promise<Problem[]> => {
  const problems: Problem[] = [];
  await removeUnfinished(dir);
  for (const group of inGroups(writes)) {
    problems.push(...(await writeFiles(group.map(({ path, text }) => ({ path: join(dir, path), data: text })))));
  }
  if (problems.length > 0) return problems;
  for (const path of deletes) {
    await rm(join(dir, path), { force: true }).catch((error: unknown) => problems.push(fileProblem(join(dir, path), 'written', error)));
  }
  return problems;
};
