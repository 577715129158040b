import { expect, test } from 'vitest';
import { occurrencesOf } from './occurrences.ts';

test.each([
  ['Roe', 'Roe, Roe’s and Monroe, Roes.', ['Roe', 'Roe']],
  ['Tom Roe', 'Tom\n  Roe and Tom Roe', ['Tom\n  Roe', 'Tom Roe']],
  ['the old clerk', 'The old clerk met the old clerk. THE OLD CLERK', ['The old clerk', 'the old clerk']],
  ['The old clerk', 'Then the old clerk left', ['the old clerk']],
  ['Bush', 'a bush and Bush', ['Bush']],
  ['U.S. (army)+', 'U.S. (army)+ but not U.S. army', ['U.S. (army)+']],
  ['“Élan”', 'the “Élan” of “élan”', ['“Élan”']],
  ['été', 'Été comme été', ['Été', 'été']],
])('%j in %j', (form, text, expected) => {
  expect(occurrencesOf(text, form).map(([start, end]) => text.slice(start, end))).toEqual(expected);
});
