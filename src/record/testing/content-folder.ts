import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { walk } from '../../support/files.ts';
import type { Problem } from '../../support/problem.ts';
import type { ReadContent } from '../content.ts';
import { type Plan, planPages } from '../plan.ts';
import { readContent } from '../read.ts';
import type { StoryGraph } from '../story-graph.ts';
import { writePages } from '../write.ts';

/** A `content/` of its own for one test. */
export type Folder = {
  dir: string;
  put: (path: string, text: string | Uint8Array) => Promise<void>;
  get: (path: string) => Promise<string>;
  /** All files with their text. */
  all: () => Promise<Record<string, string>>;
  read: () => Promise<ReadContent>;
  /** Reads, plans and writes, as a run does. */
  run: (stories: StoryGraph[]) => Promise<Plan>;
  /** Problems as `file:line:column what`, files relative to the folder. */
  told: (problems: readonly Problem[]) => string[];
};

/** Runs a test in a new folder and removes it afterwards. */
export const inFolder = async (test: (folder: Folder) => Promise<void>): Promise<void> => {
  const dir = await mkdtemp(join(tmpdir(), 'onrecord-'));
  const put = async (path: string, text: string | Uint8Array) => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  };
  const get = (path: string) => readFile(join(dir, path), 'utf8');
  const run = async (stories: StoryGraph[]) => {
    const plan = planPages(stories, await readContent(dir));
    if (!plan.problems.some(({ warning }) => !warning)) await writePages(dir, plan);
    return plan;
  };
  const all = async () => {
    const paths = await walk(dir);
    return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await get(path)] as const)));
  };
  const told = (problems: readonly Problem[]) =>
    problems.map(({ file, line, column, what }) =>
      `${[file, line, column].filter((part) => part !== undefined).join(':')} ${what}`.replaceAll(`${dir}/`, ''),
    );
  try {
    await test({ dir, put, get, all, read: () => readContent(dir), run, told });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};
