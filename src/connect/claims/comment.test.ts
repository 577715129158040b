import { expect, test } from 'vitest';
import { commentsAlone } from './comment.ts';
import { shareOneThing } from './phrase.ts';
import { analyse } from './words.ts';

test.each([
  ['The few boats that left the harbour are not a significant part of the fleet.', 'A few boats have left the harbour.', true],
  ['The few boats that left the harbour are a small part of the fleet.', 'A small part of the fleet has left the harbour.', false],
  ['The doors of the lower deck were locked.', 'The doors of the deck had chains.', false],
  ['Boats are a significant part of the fleet.', 'A few boats have left.', false],
])('what is said of something known: %s / %s', (a, b, alone) => {
  expect(commentsAlone(analyse(a), analyse(b))).toBe(alone);
});

test.each([
  ['She had asked the harbour master to step in.', 'She had no answer from the harbour master.', true],
  ['She asked the harbour master to step in.', 'She never asked the harbour master.', false],
  ['The timing is terrible for us.', 'The timing was terrible.', false],
])('nothing but one thing in common: %s / %s', (a, b, one) => {
  expect(shareOneThing(analyse(a), analyse(b))).toBe(one);
  expect(shareOneThing(analyse(b), analyse(a))).toBe(one);
});
