import { availableParallelism } from 'node:os';
import { byCodeUnit } from '../../support/files.ts';
import { shareOut } from '../../support/share-out.ts';
import type { KeptSite } from './kept-site.ts';

/**
 * What a thread is told. `program`: the folder of the compiled site; `from`: the site that was built last; `to`: the one to be; `note`: what the last
 * build noted, good for the same `version`; `taken`: how many of the site's files some thread has taken on.
 */
export type Share = { program: string; from: string; to: string; note: string; version: string; taken: Int32Array };

/** What a thread wrote, and how long each part of its work took, in milliseconds. */
export type Written = { files: KeptSite['files']; parts: Record<string, number> };

/**
 * Threads each read the whole site: more than a few do it for little, and of a great archive as many as memory has room for. In bytes, as measured:
 * what they may take together, what one takes of itself, and for each byte of the content.
 */
const room = { threads: 4, together: 1.5e9, thread: 1.2e8, byte: 5.5 };

/** How many threads render content of so many bytes. */
export const renderersOf = (bytes: number, processors = availableParallelism()): number =>
  Math.max(1, Math.min(processors, room.threads, Math.floor(room.together / (room.thread + room.byte * bytes))));

/**
 * Has the pages rendered on all processors, and gives what was written in the order of paths, with the times of the slowest thread. No one but the
 * threads knows what files there are: each is asked once, and takes on portions until none is left.
 * @throws what the first thread met that could not go on.
 */
export const renderOnAll = async (share: Omit<Share, 'taken'>, bytes: number): Promise<Written> => {
  const given: Share = { ...share, taken: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = renderersOf(bytes);
  const program = new URL('./render-worker.ts', import.meta.url);
  const done = await shareOut<null, Written>({ program, threads, given }, Array(threads).fill(null));
  const files = done.flatMap(({ files }) => Object.entries(files)).sort(([a], [b]) => byCodeUnit(a, b));
  const parts = done.flatMap(({ parts }) => Object.entries(parts)).sort(([, a], [, b]) => a - b);
  return { files: Object.fromEntries(files), parts: Object.fromEntries(parts) };
};
