import { expect, test } from 'vitest';
import { pairsByThirds } from './blocking.ts';

test('two statements much like a third are paired, once', () => {
  const scored = [
    { a: 0, b: 2, score: 0.9 },
    { a: 1, b: 2, score: 0.95 },
    { a: 2, b: 3, score: 0.4 },
    { a: 0, b: 4, score: 0.9 },
    { a: 1, b: 4, score: 0.9 },
  ];
  expect(pairsByThirds(scored, 5)).toEqual([
    [0, 1],
    [2, 4],
  ]);
  expect(pairsByThirds([...scored, { a: 0, b: 1, score: 0 }], 5)).toEqual([[2, 4]]);
});
