import { expect, test } from 'vitest';
import { compareVisits, isSeen } from './compare-visits.ts';

test('pages are new, changed or as they were', () => {
  const before = { 'claims/a/': '1', 'claims/b/': '1', 'claims/gone/': '1' };
  expect(compareVisits(before, { 'claims/a/': '1', 'claims/b/': '2', 'claims/c/': '1' })).toEqual({
    fresh: ['claims/c/'],
    changed: ['claims/b/'],
  });
});

test('a page may be called like a property of every object', () => {
  expect(compareVisits({}, { constructor: '1' })).toEqual({ fresh: ['constructor'], changed: [] });
});

test.for([
  [{ a: '1' }, true],
  [{}, true],
  [null, false],
  [{ a: 1 }, false],
  ['x', false],
] as const)('%j was written by this site: %s', ([value, ok]) => expect(isSeen(value)).toBe(ok));
