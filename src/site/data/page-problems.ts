import { basename, dirname } from 'node:path';
import { formatProblem, type Problem } from '../../support/problem.ts';

const placeOf = (file: string) => ({ kind: basename(dirname(file)), id: basename(file, '.mdx') });

/** Pages that have problems, each once, by the folder and the name of their files. */
export const pagesWithProblems = (problems: readonly Problem[]): { kind: string; id: string }[] =>
  [...new Set(problems.map(({ file }) => file))].map(placeOf);

/** The problems of one page, each once, with its file as its editor knows it. */
export const pageProblems = (problems: readonly Problem[], kind: string, id: string): Problem[] => {
  const found = problems
    .filter(({ file }) => placeOf(file).kind === kind && placeOf(file).id === id)
    .map((problem) => ({ ...problem, file: `content/${kind}/${id}.mdx` }));
  return [...new Map(found.map((problem) => [formatProblem(problem), problem])).values()];
};
