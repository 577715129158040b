import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import { removeUnfinished, writeAtomic } from '../support/files.ts';
import type { Problem } from '../support/problem.ts';
import type { Plan } from './plan.ts';

/**
 * Makes `content/` what the plan says; the one writer of the record stage. Every file is written whole or not at all, one after the
 * other. Nothing is deleted unless all was written: a run cut short leaves more pages than it should, never fewer, and the next run
 * ends in the same bytes as an undisturbed one. Expects that no other run writes there.
 */
export const writePages = async (dir: string, { writes, deletes }: Plan): Promise<Problem[]> => {
  const problems: Problem[] = [];
  await removeUnfinished(dir);
  for (const { path, text } of writes) {
    const problem = await writeAtomic(join(dir, path), text);
    if (problem !== null) problems.push(problem);
  }
  if (problems.length > 0) return problems;
  for (const path of deletes) {
    await rm(join(dir, path), { force: true }).catch((error: unknown) => problems.push(fileProblem(join(dir, path), 'written', error)));
  }
  return problems;
};
