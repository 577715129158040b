import { expect, test } from 'vitest';
import type { Range } from '../../vocabulary/span.ts';
import { venueIn } from './venue.ts';

const rangeOf = (text: string, words: string): Range => [text.indexOf(words), text.indexOf(words) + words.length];

/** The occasion beside the first of some cues, where the others are those of other speakers. */
const venueOf = (text: string, cue: string, ...others: string[]): string | undefined =>
  venueIn(
    text,
    [[0, text.length]],
    [rangeOf(text, cue)],
    others.map((other) => rangeOf(text, other)),
  )?.exact;

test.each([
  ['Quill said in letters to a Norvik newspaper in May', 'in letters'],
  ['Quill said in an interview before the polls closed', 'in an interview'],
  ['Quill said in a letter on her Web site', 'in a letter'],
  ['Quill said during an interview on Radio Nine’s “The Quay”', 'during an interview on Radio Nine'],
  ['Quill said in an interview with Radio Nine that it held', 'in an interview with Radio Nine'],
  ['Quill said in a letter to the council', 'in a letter'],
])('an occasion is not cut in the middle of whom it was with: "%s"', (text, expected) => {
  expect(venueOf(text, 'said')).toBe(expected);
});

test('the occasion of what another says beside it is not that of a statement', () => {
  const text = 'While Quill said it held, Drin replied in an address that it broke';
  expect(venueOf(text, 'said', 'replied')).toBeUndefined();
  expect(venueOf(text, 'replied', 'said')).toBe('in an address');
});
