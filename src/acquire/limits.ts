import type { Problem } from '../support/problem.ts';

/** No article comes near these; they keep time and memory within bounds. */
const largestFile = 20 * 1024 * 1024;
const mostLines = 200_000;

const why = 'an article this long is mostly something else, and would take all memory';

/** The problem of a file that is too large to read, or `undefined`. `size` in bytes. */
export const sizeProblem = (file: string, size: number): Problem | undefined =>
  size > largestFile
    ? { file, what: `the file has ${(size / 1024 / 1024).toFixed(1)} MB; the limit is 20 MB`, why, fix: 'keep only the article' }
    : undefined;

/** The problem of a text with too many lines, or `undefined`. */
export const linesProblem = (file: string, text: string): Problem | undefined => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= mostLines; at = text.indexOf('\n', at + 1)) lines++;
  return lines > mostLines ? { file, what: 'the file has more than 200,000 lines', why, fix: 'keep only the article' } : undefined;
};
