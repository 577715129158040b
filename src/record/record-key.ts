import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type FrontMatter, splitFrontMatter } from '../support/front-matter.ts';
import { lineAndColumn, type Outcome } from '../support/problem.ts';
import { parseYaml } from '../support/yaml.ts';

/** UTF-16 offsets: the line of the key `record`, and the pipeline's bytes `[start, end)` below it (or from it on, when its value begins on its line). */
export type RecordKey = { key: number; start: number; end: number };

const keyLine = /^record[ \t]*:(?=[ \t\r]|$)/;
const bareKeyLine = /^record[ \t]*:(?:[ \t]+#.*|[ \t]*)\r?$/;
/** What a line of the record begins with: nearly all lines of a page are such, so they are not cut out to be looked at. */
const content = /[ \t]+(?:[^ \t#\r\n]|\r(?!\n))/y;
const isBetween = (line: string): boolean => /^[ \t]*(?:#|\r?$)/.test(line);

/**
 * Finds the key `record` by its lines: its value is every indented line below it. Comments and blank lines after the last of them
 * belong to what follows, so they are the editor's. `null` when no line of the front matter begins with `record:`.
 */
export const findRecord = (text: string, { start, end }: Pick<FrontMatter, 'start' | 'end'>): RecordKey | null => {
  let found: RecordKey | null = null;
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at) + 1;
    content.lastIndex = at;
    if (found !== null && content.test(text)) found.end = next;
    else {
      const line = text.slice(at, next - 1);
      if (found !== null && !isBetween(line)) break;
      if (found === null && keyLine.test(line)) found = { key: at, start: bareKeyLine.test(line) ? next : at, end: next };
    }
    at = next;
  }
  return found;
};

/** A page as the pipeline writes it before any editor has seen it. */
export const newPage = (recordYaml: string): string => `---\nrecord:\n${recordYaml}---\n`;

/** What stands around the record, or `null` when there is none. */
const around = (text: string, found: RecordKey | null): string | null =>
  found === null ? null : text.slice(0, found.start) + text.slice(found.end);

const isEdited = (outside: string | null): boolean => outside?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') !== newPage('');

/** True when anything but the record differs from a page as the pipeline writes it. Line ends and a byte order mark are no edit. */
export const isTouched = (text: string, frontMatter: FrontMatter): boolean => isEdited(around(text, findRecord(text, frontMatter)));

/**
 * How a page stands to what the pipeline writes. `touched`: as `isTouched`. `asWritten`: to the byte, so that another record makes it another `newPage`.
 * `record`: 1-based place of the key.
 */
export const standingOf = (text: string, frontMatter: FrontMatter) => {
  const found = findRecord(text, frontMatter);
  const outside = around(text, found);
  const asWritten = outside === newPage('');
  return { touched: !asWritten && isEdited(outside), asWritten, record: lineAndColumn(text, found?.key ?? 0) };
};

const insert = (text: string, frontMatter: FrontMatter, yaml: string): string => {
  const lines = yaml.replaceAll('\n', frontMatter.eol);
  const key = `record:${frontMatter.eol}`;
  const found = findRecord(text, frontMatter);
  if (found === null) return text.slice(0, frontMatter.end) + key + lines + text.slice(frontMatter.end);
  return text.slice(0, found.start) + (found.start === found.key ? key : '') + lines + text.slice(found.end);
};

const anyKeys = z.record(z.string(), z.unknown());

const keysOf = (text: string, { start, end }: Pick<FrontMatter, 'start' | 'end'>): Record<string, unknown> | null => {
  const parsed = parseYaml(anyKeys, text.slice(start, end), '');
  return parsed.ok ? parsed.value : null;
};

/** True when the new text says what the old one says, but for the record. */
const saysTheSame = (before: Record<string, unknown> | null, after: Record<string, unknown> | null, yaml: string): boolean => {
  if (before === null || after === null) return false;
  const { record: _, ...kept } = before;
  const { record, ...keeps } = after;
  return isDeepStrictEqual(kept, keeps) && isDeepStrictEqual(record, keysOf(yaml, { start: 0, end: yaml.length }));
};

/**
 * Puts a record (as `recordYaml` makes it) into a page and leaves every other byte as it is: keys, their order and quoting, comments,
 * line ends, byte order mark and body. A page without a record gets it below its last key. The result is read back before it is
 * returned: front matter in a form in which lines cannot be exchanged (one big `{…}`, a quoted key) is a problem, and nothing is changed.
 */
export const replaceRecord = (text: string, yaml: string, file: string): Outcome<string> => {
  const split = splitFrontMatter(text, file);
  if (!split.ok) return split;
  const replaced = insert(text, split.value, yaml);
  if (replaced === text) return { ok: true, value: text };
  const again = splitFrontMatter(replaced, file);
  const safe = !isTouched(text, split.value) || (again.ok && saysTheSame(keysOf(text, split.value), keysOf(replaced, again.value), yaml));
  if (safe) return { ok: true, value: replaced };
  return {
    ok: false,
    problems: [
      {
        file,
        ...standingOf(text, split.value).record,
        what: 'the record of this page cannot be replaced',
        why: 'the front matter is not written one key a line, so a change could damage what an editor wrote; the file is as it was',
        fix: 'write every key at the beginning of a line of its own, and `record:` without quotes',
      },
    ],
  };
};
