import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkedRange, plainText, printWords } from './words.ts';

const text = 'He said “we leave\n today”. They prom\nised it.';
const source = { id: 'a', lang: 'en', breaks: [[36, 37]] as [number, number][] };
const spanOf = (exact: string) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact });

test('white space is folded, and a line end inside a word is no gap', () => {
  expect(text.slice(32, 41)).toBe('prom\nised');
  expect(plainText({ words: printWords(spanOf('we leave\n today”. They prom\nised it.'), source) })).toBe(
    'we leave today”. They promised it.',
  );
});

test('marks cut the words at their edges and keep every character', () => {
  const marked: MarkedRange[] = [
    { range: [9, 24], mark: 'content' },
    { range: [12, 17], mark: 'variant' },
    { range: [0, 3], mark: 'variant' },
  ];
  const { segments } = printWords(spanOf('said “we leave\n today”.'), source, { marked });
  expect(segments).toEqual([
    { text: 'said “', marks: [] },
    { text: 'we ', marks: ['content'] },
    { text: 'leave', marks: ['content', 'variant'] },
    { text: ' today', marks: ['content'] },
    { text: '”.', marks: [] },
  ]);
});

test('quotation marks are added only where the words have none at their edges', () => {
  expect(printWords(spanOf('we leave'), source, { quoted: true }).quoted).toBe(true);
  expect(printWords(spanOf('“we leave'), source, { quoted: true }).quoted).toBe(false);
  expect(printWords(spanOf('we leave'), source).quoted).toBe(false);
});

test('whatever is marked, the text is the same', () => {
  const offset = fc.integer({ min: 0, max: text.length });
  const range = fc.tuple(offset, offset).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
  const folded = (words: ReturnType<typeof printWords>) => plainText({ words }).replace(/\s+/g, ' ');
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 5 }), ([start, end], ranges) => {
      const span = { start, end, exact: text.slice(start, end) };
      const marked = ranges.map((marks): MarkedRange => ({ range: marks, mark: 'variant' }));
      expect(folded(printWords(span, source, { marked }))).toBe(folded(printWords(span, source)));
    }),
  );
});
