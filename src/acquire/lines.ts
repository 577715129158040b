import type { Range } from '../vocabulary/span.ts';

/** A line without its line end and without white space at either side; `blank` lines are empty ranges. `indent` counts what stood before. */
export type Line = { start: number; end: number; indent: number };

/** The lines of a stretch of text. LF, CRLF, CR, form feed and the Unicode line and paragraph separators end a line. */
export const linesOf = (text: string, [from, to]: Range = [0, text.length]): Line[] => {
  const lines: Line[] = [];
  const ends = /\r\n|[\n\r\f\v\x85\u2028\u2029]/g;
  ends.lastIndex = from;
  for (let start = from; start <= to; ) {
    const match = ends.exec(text);
    const end = match && match.index < to ? match.index : to;
    lines.push(trimmed(text, start, end));
    start = match && match.index < to ? match.index + match[0].length : to + 1;
  }
  return lines;
};

const space = /\s/;

/** True where white space stands. Most text is ASCII, where no regular expression is needed. */
export const isSpaceAt = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : space.test(text.charAt(index));
};

/** A range without white space at its sides. */
export const trimmed = (text: string, from: number, to: number): Line => {
  let start = from;
  let end = to;
  while (start < end && isSpaceAt(text, start)) start++;
  while (end > start && isSpaceAt(text, end - 1)) end--;
  return { start, end, indent: start - from };
};

export const isBlank = ({ start, end }: Line): boolean => start === end;
