import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { benchmarksPage } from './benchmarks-page.ts';
import { growthCharts } from './growth-chart.ts';
import type { Result } from './result.ts';
import { newestOfSize } from './result.ts';

const file = (name: string): URL => new URL(name, import.meta.url);
const kept = file('./results.json');

const packageVersion = (name: string): string =>
  (JSON.parse(readFileSync(file(`../../node_modules/${name}/package.json`), 'utf8')) as { version: string }).version;

const said = (program: string, argument: string): string | null => {
  try {
    return /\d+\.\d+(\.\d+)?/.exec(execFileSync(program, [argument], { encoding: 'utf8', stdio: 'pipe' }))?.[0] ?? null;
  } catch {
    return null;
  }
};

/** Versions of what takes part; those that are installed. */
export const versions = (): Record<string, string> => {
  const all = {
    Node: process.version.slice(1),
    Astro: packageVersion('astro'),
    Pagefind: packageVersion('pagefind'),
    Hugo: said('hugo', 'version'),
    Eleventy: said('eleventy', '--version'),
  };
  return Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== null));
};

export const readResults = async (): Promise<Result[]> => JSON.parse(await readFile(kept, 'utf8').catch(() => '[]')) as Result[];

/** Adds a result to the table in the repository, in the place of one of the same size and day, and draws the charts anew. */
export const keepResult = async (result: Result): Promise<void> => {
  const others = (await readResults()).filter(({ date, asked }) => date !== result.date || asked !== result.asked);
  const all = [...others, result].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.asked - b.asked));
  await writeFile(kept, `${JSON.stringify(all, null, 2)}\n`);
  await writeFile(file('../../BENCHMARKS.md'), benchmarksPage(all));
  const { time, memory } = growthCharts(newestOfSize(all));
  await writeFile(file('./time.svg'), time);
  await writeFile(file('./memory.svg'), memory);
};
