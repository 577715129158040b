import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPlain, noLetters } from './letters.ts';
import { findRuns, indexRuns } from './runs.ts';

const lettersOf = (text: string) => {
  const letters = noLetters();
  addPlain(letters, text);
  return letters;
};

const letterAt = (place: number): string => {
  const mixed = Math.imul(place ^ (place >>> 7), 0x9e3779b1);
  return String.fromCharCode(97 + (((mixed ^ (mixed >>> 15)) >>> 3) % 26));
};

/** Letters that do not repeat, the same for one beginning. */
const textOf = (begin: number, length: number): string => Array.from({ length }, (_, i) => letterAt((begin + i) ** 2 + 31 * i)).join('');

const arbitrary = fc.record({
  shortest: fc.integer({ min: 23, max: 400 }),
  more: fc.integer({ min: 0, max: 40 }),
  before: fc.integer({ min: 0, max: 60 }),
  at: fc.integer({ min: 0, max: 300 }),
});

test('every stretch of at least the shortest length is found, wherever it begins, whole and once', () => {
  fc.assert(
    fc.property(arbitrary, ({ shortest, more, before, at }) => {
      const source = textOf(1, 900);
      const index = indexRuns([lettersOf(textOf(5_000, 700)).codes.slice(0, 700), lettersOf(source).codes.slice(0, 900)], shortest);
      const length = shortest + more;
      const file = lettersOf(`${'ä'.repeat(before)}${source.slice(at, at + length)}${'ö'.repeat(70)}`);
      const found = findRuns(index, file).filter(({ from, to }) => to - from >= shortest);
      expect(found).toEqual([{ source: 1, from: before, to: before + length, at }]);
    }),
  );
});

test('a stretch that begins within another of the same source is found too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 400 }), fc.integer({ min: 0, max: 40 }), (shortest, shared) => {
      // The source says `middle` twice: a file goes on where the second time is.
      const [middle, first, second] = [textOf(9_000, shared), textOf(1, shortest + 20), textOf(20_000, shortest)];
      const index = indexRuns([lettersOf(`${first}${middle}ä${middle}${second}`).codes.slice(0, 2 * (shortest + shared) + 21)], shortest);
      const file = lettersOf(`${first}${middle}${second}`);
      const ends = findRuns(index, file).map(({ to }) => to);
      expect(ends).toContain(first.length + shared + second.length);
    }),
  );
});
