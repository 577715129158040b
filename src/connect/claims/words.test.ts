import { expect, test } from 'vitest';
import { analyse } from './words.ts';

test('a run without blanks is read in pieces, each with its place in the text', () => {
  const text = `Ann’s ${'x'.repeat(950)}${'A.'.repeat(500)}\u{1f600} left`;
  const words = analyse(text);
  expect(words.map((word) => text.slice(word.start, word.end))).toEqual(words.map((word) => word.text));
  expect(Math.max(...words.map((word) => word.text.length))).toBe(100);
  expect(words.map((word) => word.text).join('')).toBe(text.replaceAll(' ', ''));
  expect(words.at(-1)?.text).toBe('left');
});
