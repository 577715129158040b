import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableLines } from './printable.ts';
import { formatProblem } from './problem.ts';

test('what would act on a terminal or mislead a reader is written out', () => {
  expect(printable('a\u001b[2Jb\u0007\r\n\u009b')).toBe('a\\u{1b}[2Jb\\u{7}\\u{d}\\u{a}\\u{9b}');
  expect(printable('\u202etxt.exe\u200b\u{e0041}\ud800')).toBe('\\u{202e}txt.exe\\u{200b}\\u{e0041}\\u{d800}');
  expect(printableLines('a\nb\u001b')).toBe('a\nb\\u{1b}');
});

test('what people write stays', () => {
  for (const text of ['Łódź “ja” — 3 %', 'नमस्ते', 'می\u200cخواهم', '👩\u200d🚀 ❤\ufe0f', '漢字']) expect(printable(text)).toBe(text);
});

test('a problem has three lines and no control characters, whatever it is about', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('\u001b[31m', '\n', '\r', '\u202e', '\u0000', '\ud800'), (text, bad) => {
      const said = formatProblem({ file: bad + text, what: text + bad, why: text, fix: bad });
      expect(said.split('\n')).toHaveLength(3);
      expect(said).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
      expect(said.isWellFormed()).toBe(true);
    }),
  );
});
