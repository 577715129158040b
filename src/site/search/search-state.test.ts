import { expect, test } from 'vitest';
import { readState, writeState } from './search-state.ts';

const names = ['kind', 'date'];

test.for(['', '?q=old+ferry', '?q=ferry&kind=Claim&date=2031-05&order=newest', '?date=2031', '?q=%C3%89lise+O%E2%80%99Dell'])(
  'an address says what was asked: %s',
  (query) => expect(writeState(readState(query, names))).toBe(query),
);

test('what the page does not know is left out', () => {
  expect(readState('?q=+ferry+&colour=red&order=upwards&kind=', names)).toEqual({ words: 'ferry', filters: {}, order: '' });
});
