import type { z } from 'zod';
import { lineAndColumn, type Outcome, type Problem } from './problem.ts';
import { parseYaml } from './yaml.ts';

/** Where the parts of a page file stand. UTF-16 offsets; a byte order mark and both fences lie outside `[start, end)`. */
export type FrontMatter = {
  /** First character of the YAML. */
  start: number;
  /** First character of the closing fence's line. */
  end: number;
  /** First character after the closing fence's line: the body. */
  body: number;
  /** The line end of the opening fence: what is added to the front matter ends its lines in the same way. */
  eol: '\n' | '\r\n';
};

/** A page file, read. */
export type Page<T> = {
  value: T;
  frontMatter: FrontMatter;
  /** The editor's words in MDX. */
  body: string;
  /** 1-based line of the file on which the body begins: what an error in the body counts from. */
  bodyLine: number;
};

const opening = /^\uFEFF?---[ \t]*(\r?\n)/;
// Not `^` and `$` with the flag m: they also match beside U+2028, which may stand inside a title.
const closing = /\n---[ \t]*(?:\r?\n|$)/y;

const closeBehind = (text: string, from: number): RegExpExecArray | null => {
  for (let at = text.indexOf('\n---', from); at >= 0; at = text.indexOf('\n---', at + 1)) {
    closing.lastIndex = at;
    const close = closing.exec(text);
    if (close) return close;
  }
  return null;
};

const missing = (file: string, what: string, fix: string): Outcome<never> => {
  const problem: Problem = {
    file,
    line: 1,
    column: 1,
    what,
    why: 'what the page is about stands in its front matter; the page was left out',
    fix,
  };
  return { ok: false, problems: [problem] };
};

/** Finds the front matter of a page: YAML between a first line `---` and the next line `---`. */
export const splitFrontMatter = (text: string, file: string): Outcome<FrontMatter> => {
  const open = opening.exec(text);
  if (open === null) return missing(file, 'the page has no front matter', 'begin the file with a line ---, then the keys, then a line ---');
  const close = closeBehind(text, open[0].length - 1);
  if (close === null) return missing(file, 'the front matter is not closed', 'add a line --- below the last key');
  return {
    ok: true,
    value: { start: open[0].length, end: close.index + 1, body: close.index + close[0].length, eol: open[1] === '\r\n' ? '\r\n' : '\n' },
  };
};

/** Reads a page file and checks its front matter against the schema of its kind. `file` is its path as the user knows it. */
export const parsePage = <S extends z.ZodType>(schema: S, text: string, file: string): Outcome<Page<z.output<S>>> => {
  const split = splitFrontMatter(text, file);
  if (!split.ok) return split;
  const { start, end, body } = split.value;
  const parsed = parseYaml(schema, text.slice(start, end), file, 1);
  if (!parsed.ok) return parsed;
  return {
    ok: true,
    value: { value: parsed.value, frontMatter: split.value, body: text.slice(body), bodyLine: lineAndColumn(text, body).line },
  };
};
