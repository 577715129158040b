import { basename } from 'node:path';
import type { Problem } from '../../support/problem.ts';

/** The ids of pages whose files have problems. */
export const unreadableIds = (problems: readonly Problem[]): string[] => [
  ...new Set(problems.filter(({ file }) => file.endsWith('.mdx')).map(({ file }) => basename(file, '.mdx'))),
];
