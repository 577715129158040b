import { type ChildProcess, fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decisionReport } from '../site/data/decision-problems.ts';
import type { Problem } from '../support/problem.ts';
import { fileOf, toCache } from './cache.ts';
import type { Workspace } from './workspace.ts';

/** Milliseconds without a change before decisions are checked: by then the page that was edited is shown. */
const quiet = 1000;

const program = fileURLToPath(new URL('./check-decisions.ts', import.meta.url));

const startCheck = (root: string, done: (problems: Problem[]) => void): ChildProcess => {
  const child = fork(program, [root]);
  child.once('message', (problems) => done(problems as Problem[]));
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It has ended already, or this system has no priorities.
  }
  return child;
};

/**
 * Keeps a report of what is wrong with the editors' decisions while they work: made anew, off the way of every request, when `content/` has not
 * changed for a second. `show` is called when pages have to be shown anew for it. Returns what to call with every file that changes.
 */
export const watchDecisions = async ({ root, content, cache }: Workspace, show: () => void): Promise<(file: string) => void> => {
  let timer: NodeJS.Timeout | undefined;
  let child: ChildProcess | undefined;
  let last = '[]';
  const changed = new Set<string>();
  const report = async (problems: Problem[]) => {
    const text = JSON.stringify(problems);
    // What the report says of a changed file is not shown until it is told again.
    const isNew = text !== last || problems.some(({ file }) => changed.has(file));
    last = text;
    changed.clear();
    await toCache(cache, decisionReport, problems);
    if (isNew) show();
  };
  const checkSoon = () => {
    clearTimeout(timer);
    child?.kill();
    timer = setTimeout(() => {
      child = startCheck(root, (problems) => void report(problems));
    }, quiet);
  };
  await rm(fileOf(cache, decisionReport), { force: true });
  checkSoon();
  return (file) => {
    if (!file.startsWith(content + sep) || !/\.(?:mdx|yaml)$/.test(file)) return;
    changed.add(file);
    checkSoon();
  };
};
