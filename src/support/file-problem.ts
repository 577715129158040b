import type { Problem } from './problem.ts';

const fixes: Record<string, string> = {
  EACCES: 'give yourself the right to it (chmod u+rw) and run again',
  EPERM: 'give yourself the right to it (chmod u+rw) and run again',
  EROFS: 'the disk is mounted read-only: write to another folder',
  ENOSPC: 'free some space on the disk and run again; nothing was half-written',
  EDQUOT: 'free some space in your quota and run again; nothing was half-written',
  ENOENT: 'check the path',
  EISDIR: 'a folder has the name of a file that is needed here: move it away',
  ENOTDIR: 'a file has the name of a folder that is needed here: move it away',
  ENAMETOOLONG: 'shorten the name',
  ELOOP: 'the link leads back to itself: replace it by the file',
  EMFILE: 'too many files are open: raise the limit (ulimit -n) and run again',
};

/** The problem of a file that the system would not let us read or write. `error` is what `node:fs` threw. */
export const fileProblem = (file: string, doing: 'read' | 'written', error: unknown): Problem => {
  const { code = 'unknown error' } = error as NodeJS.ErrnoException;
  return {
    file,
    what: `the file could not be ${doing} (${code})`,
    why: doing === 'read' ? 'what it says is missing from the result' : 'the file on disk is as it was before',
    fix: fixes[code] ?? 'see what the system says about this file, then run again',
  };
};
