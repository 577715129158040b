import { stringify } from 'csv-stringify/sync';
import { foldSpaces } from '../data/words.ts';

type Row = Record<string, unknown>;

const fold = (value: unknown): string => foldSpaces(String(value)).trim();

const text = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(text).join('; ');
  if (typeof value !== 'object') return fold(value);
  const { exact, text: printed, form, name } = value as Record<string, unknown>;
  return fold(exact ?? printed ?? form ?? name ?? '');
};

/** Rows written at a time: to begin writing takes the library as long as a dozen of them. */
const portion = 200;

/**
 * A table for spreadsheets (RFC 4180, UTF-8 with a byte order mark), in pieces. Lists are joined by semicolons, white space is folded. A cell that a spreadsheet would
 * take for a formula gets an apostrophe before it, as OWASP advises (CSV injection).
 */
export const spreadsheet = function* (columns: readonly string[], rows: Iterable<Row>): Iterable<string> {
  const write = (lines: string[][]) => stringify(lines, { record_delimiter: 'windows', escape_formulas: true });
  yield `\uFEFF${write([[...columns]])}`;
  let lines: string[][] = [];
  for (const row of rows) {
    lines.push(columns.map((column) => text(row[column])));
    if (lines.length < portion) continue;
    yield write(lines);
    lines = [];
  }
  if (lines.length > 0) yield write(lines);
};

/** The same as JSON Lines, in pieces: one record a line. */
export const jsonLines = function* (rows: Iterable<Row>): Iterable<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
};
