import { expect, test } from 'vitest';
import { scoreArticles } from './score-articles.ts';

test('precision and recall are means over pages, of runs of four words', () => {
  const truth = 'The ferry was leased for thirty years.';
  expect(scoreArticles([{ truth, found: 'the ferry was leased – for thirty years' }])).toMatchObject({
    precision: 0.75,
    recall: 0.75,
    exact: 0,
  });
  const { precision, recall, f1 } = scoreArticles([
    { truth, found: truth },
    { truth, found: `${truth} Read more here.` },
    { truth, found: '' },
  ]);
  expect([precision, recall]).toEqual([(1 + 4 / 7) / 2, 2 / 3]);
  expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall));
});

test('texts shorter than a run are compared as a whole, and case counts', () => {
  expect(scoreArticles([{ truth: 'No.', found: 'No' }])).toMatchObject({ f1: 1, exact: 1, pages: 1 });
  expect(scoreArticles([{ truth: 'No.', found: 'no' }])).toMatchObject({ f1: 0, exact: 0 });
});
