import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { growthChart } from './growth-chart.ts';
import { megabytes, number, ratio, seconds, table } from './table.ts';

/** One measured archive: seconds by the clock and of the processor for each kind of build; memory and what was written in bytes. */
export type Result = {
  date: string;
  versions: Record<string, string>;
  claims: number;
  pages: number;
  memory: number;
  bytes: number;
  seconds: Record<string, number>;
  cpu: Record<string, number>;
  hugo: number | null;
};

const file = (name: string): URL => new URL(name, import.meta.url);
const kept = file('./results.json');

const packageVersion = (name: string): string =>
  (JSON.parse(readFileSync(file(`../../node_modules/${name}/package.json`), 'utf8')) as { version: string }).version;

const hugoVersion = (): string => {
  try {
    return /v\d+\.\d+(\.\d+)?/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[0] ?? 'unknown';
  } catch {
    return 'not installed';
  }
};

export const versions = (): Record<string, string> => ({
  node: process.version,
  astro: packageVersion('astro'),
  pagefind: packageVersion('pagefind'),
  hugo: hugoVersion(),
});

const readResults = async (): Promise<Result[]> => JSON.parse(await readFile(kept, 'utf8').catch(() => '[]')) as Result[];

/** What became faster or slower than when an archive of this size was last kept. */
export const compareWithKept = async (now: Result): Promise<string> => {
  const last = (await readResults()).findLast(({ claims }) => claims === now.claims);
  if (!last) return 'No result of this size is kept: --keep keeps this one.';
  const rows = Object.entries(now.cpu).map(([what, cpu]): [string, ...string[]] => {
    const then = last.cpu[what] ?? Number.NaN;
    return [what, seconds(then * 1000), seconds(cpu * 1000), ratio(cpu / then)];
  });
  return table(
    [`of the processor, beside ${last.date}`, 'then', 'now', 'ratio'],
    [...rows, ['memory, MB', megabytes(last.memory), megabytes(now.memory), ratio(now.memory / last.memory)]],
  );
};

const row = ({ date, versions: v, claims, pages, memory, bytes, seconds: s, cpu, hugo }: Result): string => {
  const both = (what: string) => `${seconds((s[what] ?? 0) * 1000)} (${seconds((cpu[what] ?? 0) * 1000)})`;
  const cells = [
    date,
    number(claims),
    number(pages),
    both('site'),
    both('nothing changed'),
    both('one page edited'),
    both('one new article'),
    hugo === null ? '' : seconds(hugo * 1000),
    megabytes(memory),
    megabytes(bytes),
    `Node ${v.node}, Astro ${v.astro}, Pagefind ${v.pagefind}, Hugo ${v.hugo}`,
  ];
  return `| ${cells.join(' | ')} |`;
};

const page = (results: Result[]): string => `# Benchmarks

Written by \`npm run bench -- --pages N --keep\`: an archive of N invented claims and all that belongs to them, built with the real templates. Seconds by
the clock, in brackets those of the processor, which say more on a machine that has other work.

| date | claims | pages | full build | nothing changed | one page edited | one new article | Hugo | most memory, MB | written, MB | versions |
|---|---|---|---|---|---|---|---|---|---|---|
${results.map(row).join('\n')}

Hugo builds a site of the same claims, actors, events and sources from one small template each, without pictures, data files, feeds, comparisons,
timelines or a search index: its seconds are a floor, not the same work.

![Seconds of the processor against pages](scripts/bench/time.svg)

![Memory against pages](scripts/bench/memory.svg)
`;

/** Adds a result to the table in the repository, in the place of one of the same size and day, and draws the charts anew. */
export const keepResult = async (result: Result): Promise<void> => {
  const others = (await readResults()).filter(({ date, claims }) => date !== result.date || claims !== result.claims);
  const all = [...others, result].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.claims - b.claims));
  await writeFile(kept, `${JSON.stringify(all, null, 2)}\n`);
  await writeFile(file('../../BENCHMARKS.md'), page(all));
  const newest = all.filter(({ date }) => date === result.date);
  const points = (value: (one: Result) => number) => newest.map((one) => ({ x: one.pages, y: value(one) }));
  const lines = ['site', 'nothing changed', 'one page edited'].map((what) => ({ name: what, points: points((one) => one.cpu[what] ?? 0) }));
  await writeFile(file('./time.svg'), growthChart('seconds of the processor', lines));
  await writeFile(file('./memory.svg'), growthChart('most memory, MB', [{ name: 'site', points: points((one) => one.memory / 2 ** 20) }]));
};
