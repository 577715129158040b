import { megabytes, type Row, ratio, seconds, table } from './table.ts';

/** Milliseconds by the clock and of the processor (`null` where the system does not tell), and the most memory at one time in bytes. */
export type Figure = { ms: number; cpu: number | null; memory: number | null };

/**
 * One measured archive. `asked` is the number of pages that were asked for. Each of `builds` and `others` is a program's whole run; `parts` are those of
 * the full build of a compiled program, in milliseconds by the clock. `search`: Pagefind's processor time inside that build.
 */
export type Result = {
  date: string;
  versions: Record<string, string>;
  asked: number;
  pages: number;
  claims: number;
  files: number;
  bytes: number;
  builds: Record<Build, Figure>;
  parts: Record<string, number>;
  search: { cpu: number; alone: Figure };
  others: Record<string, Figure>;
};

export const builds = ['full, cold', 'full, warm', 'nothing changed', 'one page edited', 'one new article'] as const;

export type Build = (typeof builds)[number];

/** The part of a build in which the search index is finished, after the last page. */
export const searchMs = ({ parts }: Pick<Result, 'parts'>): number => parts.search ?? 0;

/** How a build of ours stands to another program's full build. `null` where that program was not there. */
export const against = (result: Result, build: Build, other: string, apart = 0): number | null => {
  const theirs = result.others[other];
  return theirs ? (result.builds[build].ms - apart) / theirs.ms : null;
};

/** Processor time of our index (Pagefind's process, and what is done to its files after the last page) to Pagefind's own command over the same pages. */
export const searchRatio = ({ search, parts }: Result): { clock: number; processor: number | null } => ({
  clock: searchMs({ parts }) / search.alone.ms,
  processor: search.alone.cpu ? search.cpu / search.alone.cpu : null,
});

/** The last result of each size, smallest first. */
export const newestOfSize = (results: readonly Result[]): Result[] =>
  [...new Map(results.map((result) => [result.asked, result])).values()].sort((a, b) => a.asked - b.asked);

/** What became faster or slower than when an archive of this size was last kept. */
export const compareWithKept = (now: Result, kept: readonly Result[]): string => {
  const last = kept.findLast(({ asked }) => asked === now.asked);
  if (!last) return 'No result of this size is kept: --keep keeps this one.';
  const rows = builds.map((build): Row => {
    const [then, here] = [last.builds[build].ms, now.builds[build].ms];
    return [build, seconds(then), seconds(here), ratio(here / then)];
  });
  const [then, here] = [last, now].map((one) => one.builds['full, warm'].memory ?? Number.NaN) as [number, number];
  return table(
    [`beside ${last.date}`, 'then', 'now', 'ratio'],
    [...rows, ['memory, MB', megabytes(then), megabytes(here), ratio(here / then)]],
  );
};
