import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldGroups, listGroups, listItems } from './fold.ts';

const groupsOf = fc.array(fc.record({ name: fc.string(), entries: fc.array(fc.integer(), { minLength: 1, maxLength: 9 }) }), {
  maxLength: 12,
});

test('nothing is lost or moved, and a page shows no more than it is to', () => {
  fc.assert(
    fc.property(groupsOf, fc.integer({ min: 1, max: 20 }), (groups, most) => {
      const { first, rest } = foldGroups(groups, most);
      const entries = (list: typeof groups) => list.flatMap((group) => group.entries);
      expect([...entries(first), ...entries(rest)]).toEqual(entries(groups));
      expect(entries(first).length).toBeLessThan(most + 3);
      expect(first.every(({ entries: some }) => some.length > 0) && rest.every(({ entries: some }) => some.length > 0)).toBe(true);
    }),
  );
});

test('one or two more are not worth a click', () => {
  expect(fold([1, 2, 3, 4], 2)).toEqual({ first: [1, 2, 3, 4], rest: [] });
  expect(fold([1, 2, 3, 4, 5], 2)).toEqual({ first: [1, 2], rest: [3, 4, 5] });
});

test('a heading whose entries are parted stands over both parts', () => {
  expect(foldGroups([{ name: 'May', entries: [1, 2, 3, 4, 5] }], 2)).toEqual({
    first: [{ name: 'May', entries: [1, 2] }],
    rest: [{ name: 'May', entries: [3, 4, 5] }],
  });
});

test('what is not on the page is counted', () => {
  const entries = Array.from({ length: 30 }, (_, i) => i);
  const { first, rest, all, beyond } = listGroups([{ entries }], 5, 20);
  expect([first[0]?.entries.length, rest[0]?.entries.length, all, beyond]).toEqual([5, 15, 30, 10]);
});

test('a list that goes beyond a page is folded, and tells how much it leaves out', () => {
  const numbers = Array.from({ length: 30 }, (_, i) => i);
  const { first, rest, all, beyond } = listItems(numbers, 5, 20);
  expect([...first, ...rest]).toEqual(numbers.slice(0, 20));
  expect([first.length, all, beyond]).toEqual([5, 30, 10]);
  expect(listItems(numbers, 5, 40).beyond).toBe(0);
});
