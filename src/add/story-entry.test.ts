import { expect, test } from 'vitest';
import { newStory, withEntry } from './story-entry.ts';

const entry = { file: 'b.txt', publisher: 'The “B”: News', published: '2024-05-14', url: 'https://b.example/x' };
const lines = ['- file: b.txt', '  publisher: "The “B”: News"', '  published: 2024-05-14', '  url: https://b.example/x'];
const at = (indent: string, newline = '\n') => lines.map((line) => `${indent}${line}${newline}`).join('');

test.each([
  ['after the last entry', 'title: T\nsources:\n  - file: a.txt\n    publisher: A\n', (text: string) => text + at('  ')],
  ['before what follows', 'sources:\n  - file: a.txt\ntitle: T\n', () => `sources:\n  - file: a.txt\n${at('  ')}title: T\n`],
  ['without an end of the last line', 'title: T\nsources:\n- file: a.txt', (text: string) => `${text}\n${at('')}`],
  [
    'beside comments',
    '# first\ntitle: T # its name\nsources:\n  # the one\n  - file: a.txt # as it came\n',
    (text: string) => text + at('  '),
  ],
  ['with Windows line ends', 'title: T\r\nsources:\r\n  - file: a.txt\r\n', (text: string) => text + at('  ', '\r\n')],
  ['where there are none', 'title: T\n', (text: string) => `${text}sources:\n${at('  ')}`],
  ['in an empty list', 'sources: []\ntitle: T\n', () => `title: T\nsources:\n${at('  ')}`],
  [
    'after an entry with a block text',
    'title: T\nsources:\n  - file: a.txt\n    byline: |\n      A\n      B\n',
    (text: string) => text + at('  '),
  ],
  ['after an entry in braces', 'title: T\nsources:\n  - { file: a.txt }\n', (text: string) => text + at('  ')],
])('an entry is added %s, and no other byte changes', (_, text, expected) => {
  const made = withEntry(text, entry, 'story.yaml');
  expect(made.ok && made.value).toBe(expected(text));
});

test.each([
  ['on one line', 'title: T\nsources: [{ file: a.txt }]\n', 'story.yaml:2:10'],
  ['no story', 'titel: T\n', 'story.yaml:1:1'],
])('a story whose sources are %s is left as it is', (_, text, place) => {
  const made = withEntry(text, entry, 'story.yaml');
  expect(made.ok).toBe(false);
  if (!made.ok) expect(`${made.problems[0]?.file}:${made.problems[0]?.line}:${made.problems[0]?.column}`).toBe(place);
});

test('a new story is readable', () => {
  expect(newStory('The strike: day two', entry)).toBe(`title: "The strike: day two"\nsources:\n${at('  ')}`);
});
