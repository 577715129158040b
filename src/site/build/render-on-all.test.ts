import { expect, test } from 'vitest';
import { renderersOf } from './render-on-all.ts';

test('small content is rendered by a few threads, great content by as many as memory has room for, and by one at least', () => {
  expect([renderersOf(1e6, 2), renderersOf(1e6, 64)]).toEqual([2, 4]);
  const [some, more, most] = [6e7, 5e8, 1e10].map((bytes) => renderersOf(bytes, 4)) as [number, number, number];
  expect(some).toBeGreaterThan(more);
  expect([more, most]).toEqual([1, 1]);
});
