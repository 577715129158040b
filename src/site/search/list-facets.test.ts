import { expect, test } from 'vitest';
import { listFacets } from './list-facets.ts';

test('a menu begins with what most pages have, and ends', () => {
  const many = Array.from({ length: 500 }, (_, i): [string, number[]] => [`Speaker ${String(i).padStart(3, '0')}`, [1]]);
  const { speaker = [], kind } = listFacets([
    ['speaker', [...many, ['Ada Quill', [1, 2]]]],
    ['kind', [['Claim', [1, 2, 3]]]],
  ]);
  expect(kind).toEqual([['Claim', 3]]);
  expect(speaker.slice(0, 2)).toEqual([
    ['Ada Quill', 2],
    ['Speaker 000', 1],
  ]);
  expect(speaker).toHaveLength(100);
});
