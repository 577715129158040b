import { expect, test } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

const quote = '“Norvik boats suffering heavy damage have been forced to return to Peru and Chile to refit and reload,”';

test.each([
  ['by machine', { machine: true }, 2],
  ['of nothing', undefined, 1],
])('a sentence that lost its verbs in a translation %s', (_, translation, sources) => {
  const documents = [
    documentOf('a.txt', `${quote} Lena Ostrow said.`, { published: '2031-05-04' }),
    documentOf('b.txt', 'Norvik boats are being restructured and restored due to huge damage in Chile and Peru.', {
      published: '2031-05-04',
      ...(translation ? { translation } : {}),
    }),
  ];
  const annotations = documents.map((document) => annotationsOf(document, [['a.txt', 'Lena Ostrow', 'said', quote, 'direct']]));
  const [claim] = connect('carried', documents, annotations).claims;
  expect(new Set(claim?.statements.map(({ doc }) => doc)).size).toBe(sources);
});

test('a sentence is near a claim where it is near each of its sources, if not each of their statements', () => {
  const told = 'The old spillway at Port Varn held all night in the flood';
  const documents = [
    documentOf('a.txt', `Port Varn: spillway safe, says Lena Ostrow. ${told}, Lena Ostrow said.`, { published: '2031-05-04' }),
    documentOf('b.txt', 'The old spillway at Port Varn held all night in the flood of Sunday.', { published: '2031-05-04' }),
  ];
  const annotations = documents.map((document) =>
    annotationsOf(document, [
      ['a.txt', 'Lena Ostrow', 'says', 'spillway safe'],
      ['a.txt', 'Lena Ostrow', 'said', told],
    ]),
  );
  const claims = connect('carried', documents, annotations).claims;
  expect(claims.some(({ statements }) => statements.some(({ doc }) => doc === 'b.txt') && statements.length > 1)).toBe(true);
});
