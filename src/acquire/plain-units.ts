import type { Range } from '../vocabulary/span.ts';
import { furnitureOf } from './furniture.ts';
import { hadNoRoom, wrapWidth } from './hard-wrap.ts';
import { isBlank, type Line, linesOf, trimmed } from './lines.ts';
import { listMark } from './list-mark.ts';
import { endsSentence } from './sentence-end.ts';
import { stampOf } from './stamp.ts';
import { tableRows } from './table.ts';
import type { Unit } from './unit.ts';

/** Shorter lines stand for themselves: they are headings, names, list entries. */
const shortestOpenLine = 40;
const longestBold = 220;

/**
 * Paragraphs and list items of plain text, whether each is one line, is wrapped at a width, or is parted from the next by a blank line.
 * `whole`: the stretch to read, by default all of it.
 */
export const plainUnits = (text: string, whole: Range = [0, text.length]): Unit[] => {
  const lines = linesOf(text, whole);
  const width = wrapWidth(text, lines);
  const units: Unit[] = [];
  let last: Line | undefined;
  let itemIndent = 0;
  lines.forEach((line) => {
    if (isBlank(line)) {
      last = undefined;
      return;
    }
    const open = units.at(-1);
    const mark = listMark(text.slice(line.start, line.end));
    const hangs = open?.role === 'item' && line.indent > itemIndent;
    if (open && last && mark === 0 && (hangs || continues(text, last, line, width))) open.end = line.end;
    else if (mark > 0) {
      itemIndent = line.indent;
      const { start } = trimmed(text, line.start + mark, line.end);
      units.push(
        { start: line.start, end: trimmed(text, line.start, line.start + mark).end, role: 'mark' },
        { start, end: line.end, role: 'item' },
      );
    } else units.push({ start: line.start, end: line.end });
    last = line;
  });
  return tableRows(
    text,
    units.flatMap((unit) => inBold(text, unit)),
  );
};

/** A line set in Markdown's bold, as people also write it in plain text: its marks are no part of the line. */
const inBold = (text: string, unit: Unit): Unit[] => {
  const words = text.slice(unit.start, Math.min(unit.end, unit.start + longestBold));
  const [, open = '', inner = ''] = /^(\*\*|__)([^*_\s](?:[^*_]*[^*_\s])?)\1$/.exec(words) ?? [];
  if (unit.role !== undefined || inner === '') return [unit];
  const [from, to] = [unit.start + open.length, unit.start + open.length + inner.length];
  return [
    { start: unit.start, end: from, role: 'mark' },
    { start: from, end: to },
    { start: to, end: unit.end, role: 'mark' },
  ];
};

const continues = (text: string, line: Line, next: Line, width: number | undefined): boolean => {
  const here = text.slice(line.start, line.end);
  const there = text.slice(next.start, next.end);
  const ended = endsSentence(here);
  const runsOn =
    width !== undefined && hadNoRoom(text, line, next, width)
      ? !(ended && next.indent > line.indent)
      : !ended &&
        (width !== undefined || here.length >= shortestOpenLine) &&
        (/^[\p{Ll}’']/u.test(there) || /\p{L}[-\u00ad\u2010]$/u.test(here));
  return runsOn && !isApart(here) && !isApart(there);
};

const isApart = (words: string): boolean => stampOf(words) !== undefined || furnitureOf(words) !== undefined;
