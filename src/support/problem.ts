import { printable } from './printable.ts';

/** Something wrong that a user can mend. All problems of a run are collected and printed once. */
export type Problem = {
  /** Path as the user knows it, relative to the folder the command ran in. */
  file: string;
  /** 1-based; absent when the whole file is meant, which is printed as 1:1, so that every problem reads the same. */
  line?: number;
  column?: number;
  /** Present when the work can go on without mending it: printed, but no reason to fail. */
  warning?: true;
  /** What is wrong. */
  what: string;
  /** Why it matters. */
  why: string;
  /** What to do about it. */
  fix: string;
};

/** `file:line:column  what`, then why and what to do, each on a line of its own; nothing in them that acts on a terminal. */
export const formatProblem = ({ file, line, column, what, why, fix }: Problem): string => {
  const said = [`${file}:${line ?? 1}:${column ?? 1}  ${what}`, `    why: ${why}`, `    do:  ${fix}`];
  return said.map(printable).join('\n');
};

/** 1-based line and column (UTF-16 units) of an offset in a text. */
export const lineAndColumn = (text: string, offset: number): { line: number; column: number } => {
  let [line, start] = [1, 0];
  for (let end = text.indexOf('\n'); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
    line++;
    start = end + 1;
  }
  return { line, column: offset - start + 1 };
};

/** A value, or the problems that kept it from being made. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
