import type { PageSizes } from './page-sizes.ts';
import { megabytes, type Row, ratio, seconds, table } from './table.ts';

/** Milliseconds by the clock and of the processor (`null` where the system does not tell), and the most memory at one time in bytes. */
export type Figure = { ms: number; cpu: number | null; memory: number | null };

/** A build of ours; its parts in milliseconds by the clock. */
export type Built = Figure & { parts: Record<string, number> };

/** HTML pages of one kind of ours and of another program: how many, and the bytes and links of the middle one. */
export type Alike = { kind: string; ours: PageSizes; theirs: PageSizes };

/**
 * One measured archive. `asked` is the number of pages that were asked for. Each of `builds` and `others` is a program's whole run, of full
 * ones but the cold the best of `rounds`. `search`: Pagefind's
 * processor time inside the full build of a compiled program, and its own command over the same pages. `alike`: our pages beside Hugo's, where
 * it makes the same files.
 */
export type Result = {
  date: string;
  versions: Record<string, string>;
  asked: number;
  rounds: number;
  pages: number;
  claims: number;
  files: number;
  bytes: number;
  builds: Record<Build, Built>;
  search: { cpu: number; alone: Figure };
  others: Record<string, Figure>;
  alike: Alike[];
};

export const builds = ['full, cold', 'full, warm', 'full, pictures kept', 'nothing changed', 'one page edited', 'one new article'] as const;

export type Build = (typeof builds)[number];

/** The program whose pages are like ours. */
export const sameFiles = 'Hugo, same files';

/** The part of a build that makes the search index. */
export const searchMs = (result: Result, build: Build): number => result.builds[build].parts.search ?? 0;

/** How a build of ours stands to another program's full build, by the clock. `null` where that program was not there. */
const against = (result: Result, build: Build, other: string): number | null => {
  const theirs = result.others[other];
  return theirs ? result.builds[build].ms / theirs.ms : null;
};

/** The same without the search index, which no other program makes. */
const againstUnsearched = (result: Result, build: Build, other: string): number | null => {
  const theirs = result.others[other];
  return theirs ? (result.builds[build].ms - searchMs(result, build)) / theirs.ms : null;
};

/** What of ours is set against another program's full build. */
export const comparisons: Record<string, (result: Result, other: string) => number | null> = {
  'our full warm build': (result, other) => against(result, 'full, warm', other),
  'without search': (result, other) => againstUnsearched(result, 'full, warm', other),
  'without search and pictures': (result, other) => againstUnsearched(result, 'full, pictures kept', other),
  'our full cold build, without search': (result, other) => againstUnsearched(result, 'full, cold', other),
  'our edit of one page': (result, other) => against(result, 'one page edited', other),
};

/** Our search index to Pagefind's own command over the same pages: by the clock, and Pagefind's processor time in both. */
export const searchRatio = (result: Result): { clock: number; processor: number | null } => {
  const { cpu, alone } = result.search;
  return { clock: searchMs(result, 'full, warm') / alone.ms, processor: alone.cpu ? cpu / alone.cpu : null };
};

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
