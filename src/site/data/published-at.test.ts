import { expect, test } from 'vitest';
import type { SourceNode } from './nodes.ts';
import { publishedAt } from './published-at.ts';

const post = { stamp: null, headline: null };
const blog = {
  facts: { published: '2031-05-06' },
  posts: [
    { ...post, start: 100, end: 200, time: '2031-05-07T01:57-04:00' },
    { ...post, start: 200, end: 300, time: null },
  ],
} as unknown as SourceNode;

test.each([
  ['in an entry of a live blog', 150, '2031-05-07'],
  ['in an entry whose time nobody knows', 250, '2031-05-06'],
  ['above the entries', 50, '2031-05-06'],
])('what stands %s was printed on its day', (_, start, day) => {
  const span = { start, end: start + 10, exact: 'ten letter' };
  expect(publishedAt({ printedBy: blog, content: [span], context: span })).toBe(day);
});
