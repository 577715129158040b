import { expect, test } from 'vitest';
import type { Item } from './item.ts';
import { itemLines } from './print.ts';

const item = (evidence: Item['evidence']): Item => ({
  key: 'k',
  need: 'merge',
  path: 'p',
  file: 'content/p',
  line: 3,
  column: 5,
  why: 'why',
  words: '',
  sources: 1,
  evidence,
  approve: [],
});

const text = 'The first line.\nSomebody saw Ada Quill at the quay.\nThe last line.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, exact: words });

test('words without a sentence are shown in their line, with the place in the article', () => {
  const name = at('Ada Quill');
  const lines = itemLines(item([{ doc: 'd', context: name, marks: [name] }]), '1 of 2', () => ({
    publisher: 'Post',
    file: 'seeds/a.txt',
    text,
  }));
  expect(lines).toEqual(['', '1 of 2  why', 'content/p:3:5', '  1  Post, seeds/a.txt:2:14', '     Somebody saw ⟦Ada Quill⟧ at the quay.']);
});

test('a long line is cut between words', () => {
  const long = `${'far '.repeat(60)}Ada Quill${' away'.repeat(60)}`;
  const name = { start: 240, end: 249, exact: 'Ada Quill' };
  const lines = itemLines(item([{ doc: 'd', context: name, marks: [name] }]), '1 of 2', () => ({
    publisher: 'Post',
    file: 'a',
    text: long,
  }));
  expect(lines[4]).toMatch(/^ {5}(far ){20,30}⟦Ada Quill⟧( away){20,24}$/);
});

test('an article that was changed lends no words and no place', () => {
  const name = { ...at('Ada Quill'), exact: 'Ada Quell' };
  const lines = itemLines(item([{ doc: 'd', context: name, marks: [name] }]), '1 of 2', () => ({ publisher: 'Post', file: 'seeds/a.txt' }));
  expect(lines.slice(3)).toEqual(['  1  Post, seeds/a.txt', '     ⟦Ada Quell⟧']);
});

test('what an article prints cannot move the cursor or turn the line around', () => {
  const context = { start: 0, end: 12, exact: 'a\u001B[2Jb\u202Ec\u0007\nd' };
  const lines = itemLines(item([{ doc: 'd', context, marks: [] }]), '1 of 1', () => undefined);
  expect(lines.slice(3)).toEqual(['  1  d', '     a [2Jb c d']);
});
