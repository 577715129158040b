import { expect, test } from 'vitest';
import { facetOptions } from './facet-options.ts';

const wording = { locale: 'en', allOf: (year: string) => `All of ${year}` };

test('what most pages have stands first, what none has is left out unless it is chosen', () => {
  const counts = { Event: 2, Claim: 1200, Place: 0, Actor: 2 };
  expect(facetOptions('kind', counts, '', wording).map(({ label }) => label)).toEqual(['Claim (1,200)', 'Actor (2)', 'Event (2)']);
  expect(facetOptions('kind', counts, 'Place', wording).map(({ value }) => value)).toContain('Place');
  expect(facetOptions('kind', {}, 'Gone', wording)).toEqual([{ value: 'Gone', label: 'Gone', group: '' }]);
});

test('months stand under their year, latest first', () => {
  const counts = { '2030-12': 1, '2031-01': 3, '2030': 2, '2031': 4, '2031-11': 1 };
  expect(facetOptions('date', counts, '', wording)).toEqual([
    { value: '2031', group: '2031', label: 'All of 2031 (4)' },
    { value: '2031-11', group: '2031', label: 'November 2031 (1)' },
    { value: '2031-01', group: '2031', label: 'January 2031 (3)' },
    { value: '2030', group: '2030', label: 'All of 2030 (2)' },
    { value: '2030-12', group: '2030', label: 'December 2030 (1)' },
  ]);
});
