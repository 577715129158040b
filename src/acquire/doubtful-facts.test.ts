import { expect, test } from 'vitest';
import { SourceFacts } from '../vocabulary/story.ts';
import { acquire } from './acquire.ts';
import { doubtfulFacts } from './doubtful-facts.ts';

const article = (file: string, text: string, facts: object = {}) => {
  const made = acquire(file, new TextEncoder().encode(text), SourceFacts.parse({ file, ...facts }));
  if (!made.ok) throw new Error(made.problems[0]?.what);
  return made.value;
};
const known = { publisher: 'The Gazette', published: '2031-05-01' };
const story = 'title: A\nsources:\n  - file: a.txt\n    publisher: The Gazette\n  - publisher: X\n    file: b.txt\n';
const told = (documents: ReturnType<typeof article>[], text = story) =>
  doubtfulFacts('seeds/s/story.yaml', text, documents).map(
    ({ line, column, what, warning }) => `${line}:${column} ${warning ? 'warning ' : ''}${what}`,
  );

test('facts that nobody knows are told of at the source they are missing from', () => {
  expect(told([article('a.txt', 'The quay is open.', known)])).toEqual([]);
  expect(told([article('a.txt', 'One.', { publisher: 'The Gazette' }), article('b.txt', 'Two.', { published: '2031' })])).toEqual([
    '3:11 warning a.txt: it is not known when it was published',
    '6:11 warning b.txt: it is not known who published it',
  ]);
  expect(told([article('c.txt', 'Three.')], '')).toEqual([
    '1:1 warning c.txt: it is not known who published it',
    '1:1 warning c.txt: it is not known when it was published',
  ]);
});

test('one article under two names is counted twice; the words of an agency in two papers are not', () => {
  const [one, two] = ['The quay is open, said Ada Quill.\n', 'The quay is\nopen, said Ada Quill.'];
  expect(told([article('a.txt', one, known), article('b.txt', two, known)])).toEqual(['6:11 b.txt is the same article as a.txt']);
  expect(told([article('a.txt', one, known), article('b.txt', two, { ...known, publisher: 'The Post' })])).toEqual([]);
});
