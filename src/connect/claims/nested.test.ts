import { expect, test } from 'vitest';
import type { Span } from '../../vocabulary/span.ts';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';
import { withName, withoutInner, withoutOuter } from './nested.ts';

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

test.each([
  ['Peru vows to pay on time, vow ‘an empty one’ says the bank', 'to pay on time, vow ‘an empty one’', 'vow ‘an empty one’'],
  ['Peru vows to pay banks, funds and ‘friends’ says the bank', 'to pay banks, funds and ‘friends’', undefined],
])('nor is the inner one’s the outer speaker’s: %s', (text, content, expected) => {
  const outer = spanIn(text, text.slice(0, text.indexOf(' says')));
  const inner = annotationsOf(documentOf('a.txt', text), [['a.txt', 'Peru', 'vows', content]]).attributions;
  expect(withoutInner(documentOf('a.txt', text), [outer], inner)[0]?.exact).toBe(expected ?? outer.exact);
});

test.each([
  ['believes', 1],
  ['pretends', 2],
])('what a body %s and all that its speaker says is %s claim', (verb, claims) => {
  const text = `The Norvik Board ${verb} the outer harbour is safe for heavy boats, Lena Ostrow said.`;
  const document = documentOf('a.txt', text, { published: '2031-05-01' });
  const annotations = annotationsOf(document, [
    ['a.txt', 'Lena Ostrow', 'said', `The Norvik Board ${verb} the outer harbour is safe for heavy boats`],
    ['a.txt', 'The Norvik Board', verb, 'the outer harbour is safe for heavy boats'],
  ]);
  const [said, thought] = annotations.attributions;
  const nested = said && thought ? [said, { ...thought, within: 0 }] : [];
  const chains = annotations.chains.map((chain, i) =>
    i === 0 ? { ...chain, affiliation: 1 } : { ...chain, type: 'organisation' as const },
  );
  expect(connect('nested', [document], [{ ...annotations, chains, attributions: nested }]).claims).toHaveLength(claims);
});
