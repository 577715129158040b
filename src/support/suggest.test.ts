import { expect, test } from 'vitest';
import { didYouMean, suggest } from './suggest.ts';

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['jon-kirbi', 'jan-kirby'],
  ['merg', 'merge'],
  ['zzz', undefined],
  ['', undefined],
])('%j means %j', (word, expected) => {
  expect(suggest(word, ['note', 'merge', 'title', 'jan-kirby'])).toBe(expected);
});

test('ties go to the first in the alphabet, whatever the order', () => {
  expect(suggest('cat', ['hat', 'bat'])).toBe('bat');
  expect(suggest('cat', ['bat', 'hat'])).toBe('bat');
});

test('the hint is empty when nothing is near', () => {
  expect(didYouMean('noet', ['note'])).toBe(' (did you mean "note"?)');
  expect(didYouMean('something', ['note'])).toBe('');
});
