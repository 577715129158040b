import type { Range } from '../vocabulary/span.ts';
import type { Unit } from './unit.ts';

/** A unit as it reads: without markup, each white-space character a plain space. `at` leads from an index into `words` back to the text. */
export type Passage = Unit & { words: string; at: (index: number) => number };

/** `skipped`: ranges of markup in text order. */
export const passagesOf = (text: string, units: readonly Unit[], skipped: readonly Range[]): Passage[] => {
  let first = 0;
  return units.map((unit) => {
    while ((skipped[first]?.[1] ?? Number.POSITIVE_INFINITY) <= unit.start) first++;
    const kept: Range[] = [];
    let from = unit.start;
    for (let index = first; index < skipped.length; index++) {
      const [start, end] = skipped[index] as Range;
      if (start >= unit.end) break;
      if (start > from) kept.push([from, start]);
      from = Math.max(from, end);
    }
    if (from < unit.end) kept.push([from, unit.end]);
    const pieces = kept.map(([start, end]) => text.slice(start, end));
    const words = (pieces.length === 1 ? (pieces[0] as string) : pieces.join('')).replace(/[^\S ]/g, ' ');
    return { ...unit, words, at: (index) => sourceOffset(kept, index, unit.end) };
  });
};

const sourceOffset = (kept: readonly Range[], index: number, end: number): number => {
  let left = index;
  for (const [from, to] of kept) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return end;
};
