import { expect, test } from 'vitest';
import type { Span } from '../../vocabulary/span.ts';
import { documentOf } from '../golden/story-case.ts';
import { withName, withoutOuter } from './nested.ts';

const spanIn = (text: string, exact: string): Span => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact });

const shown = (change: typeof withName, text: string, content: string, outer: string): string | undefined =>
  change(documentOf('a.txt', text), [spanIn(text, content)], [spanIn(text, outer)])[0]?.exact;

test.each([
  ['Peru vows to pay on time, vow ‘an empty one’ says the bank', 'to pay on time, vow ‘an empty one’', 'to pay on time'],
  ['Peru vows to cut taxes, raise ‘fair’ wages says the bank', 'to cut taxes, raise ‘fair’ wages', 'to cut taxes, raise ‘fair’ wages'],
  ['Peru vows to pay banks, funds and ‘friends’ says the bank', 'to pay banks, funds and ‘friends’', 'to pay banks, funds and ‘friends’'],
])('what the outer speaker says behind a comma is not the inner one’s: %s', (text, content, expected) => {
  expect(shown(withoutOuter, text, content, text.slice(0, text.indexOf(' says')))).toBe(expected);
});

test.each([
  [
    'The mill broke its pledge to close the works in the capital, Lima, and in Cusco, it said.',
    'to close the works in the capital, Lima, and in Cusco',
  ],
  ['The mill broke its pledge to close the works in the capital, Pedro Ruiz added, it said.', 'to close the works in the capital'],
])('a name that was cut off is read on: %s', (text, expected) => {
  expect(shown(withName, text, 'to close the works in the capital', text.slice(0, text.indexOf(', it said')))).toBe(expected);
});
