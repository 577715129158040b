import { type Checked, type GateFiles, type GateWork, gatesOf } from '../record/index.ts';
import { shareOut, threadsFor } from '../support/share-out.ts';

/** Has the gates of the built site look into groups of files, on all processors where there are enough of them. */
export const checkFiles = async (work: GateWork, groups: GateFiles[]): Promise<Checked[]> => {
  const threads = threadsFor(groups.length, 8);
  if (threads > 1) return shareOut({ program: new URL('./check-files-worker.ts', import.meta.url), threads, given: work }, groups);
  const { check } = gatesOf(work);
  return groups.map(check);
};
