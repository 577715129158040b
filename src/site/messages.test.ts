import { expect, test } from 'vitest';
import { messages } from './messages.ts';

test('numbers agree with their nouns', () => {
  expect([0, 1, 2, 1024].map(messages.count.sources)).toEqual(['0 sources', '1 source', '2 sources', '1,024 sources']);
  expect(messages.carried(1, 5)).toBe('1 of 5 sources');
  expect(messages.carriedBy(2, 5, ['A', 'C'])).toBe('Carried by 2 of 5 sources: A and C');
});

test('a page that no editor has looked at says so', () => {
  expect(messages.reviewOf(undefined)).toBe(messages.machine);
  expect(messages.reviewOf('approved')).toBe('Approved by an editor');
});
