import { expect, test } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

/** How many claims two sources make of what one speaker each has said in them. */
const claimsOf = (
  a: readonly [source: string, cue: string, content: string],
  b: readonly [source: string, cue: string, content: string],
) => {
  const documents = [a, b].map((said, i) => documentOf(`${i}.txt`, `${said.join(' ')}.`, { published: '2031-05-04' }));
  const annotations = documents.map((document, i) => annotationsOf(document, [[`${i}.txt`, ...((i === 0 ? a : b) as typeof a)]]));
  return connect('apart', documents, annotations).claims.length;
};

test.each([
  [
    'done by another',
    ['The fishermen', 'urged', 'the council to dredge the old harbour at Port Varn'],
    ['Lena Ostrow', 'announced', 'the council would dredge the old harbour at Port Varn'],
    2,
  ],
  [
    'asked for by another',
    ['The fishermen', 'urged', 'the council to dredge the old harbour at Port Varn'],
    ['Lena Ostrow', 'said', 'the council should dredge the old harbour at Port Varn'],
    1,
  ],
  [
    'known to neither',
    ['Lena Ostrow', 'said', 'she did not know of any crack in the old spillway'],
    ['Lena Ostrow', 'did not know', 'of any crack in the old spillway'],
    1,
  ],
  [
    'counted in words',
    ['Lena Ostrow', 'said', 'four barges had sunk in the old harbour'],
    ['Lena Ostrow', 'said', '4 barges had sunk in the old harbour'],
    1,
  ],
] as const)('what is %s', (_, a, b, claims) => {
  expect(claimsOf(a, b)).toBe(claims);
});
