import { expect, test } from 'vitest';
import { figures } from '../data/figures.ts';
import { measuredTables } from './method.ts';

test('shares are rounded down, with the counts behind them', () => {
  const measured = { corpus: 'a', about: 'articles', articles: 2, figures: [{ what: 'Statements', found: [199, 200], right: [1, 3] }] };
  expect(measuredTables([measured as (typeof figures)[number]])).toEqual([
    {
      about: '2 articles',
      rows: [
        { what: 'Statements', people: null, found: { rate: '99 %', counts: '199 of 200' }, right: { rate: '33 %', counts: '1 of 3' } },
      ],
    },
  ]);
});

test('what was not measured is left out', () => {
  const nothing = {
    corpus: 'a',
    about: 'articles',
    articles: 1,
    figures: [{ what: 'Dates', found: [0, 0] as [number, number] }, { what: 'Days' }],
  };
  expect(measuredTables([nothing])).toEqual([]);
  expect(measuredTables([])).toEqual([]);
});

test('the committed figures make tables', () => expect(measuredTables(figures)).toHaveLength(figures.length));
