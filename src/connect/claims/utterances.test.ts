import { expect, test } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

test('hopes that are played down are not collated with what says that there are none', () => {
  const documents = [
    documentOf('a.txt', 'Lena Ostrow said there was no sign of a breakthrough in the dispute with Norvik.', { published: '2031-05-04' }),
    documentOf('b.txt', 'Lena Ostrow played down hopes of a breakthrough in the dispute with Norvik.', { published: '2031-05-04' }),
  ];
  const annotations = documents.map((document) =>
    annotationsOf(document, [
      ['a.txt', 'Lena Ostrow', 'said', 'there was no sign of a breakthrough in the dispute with Norvik'],
      ['b.txt', 'Lena Ostrow', 'played down', 'hopes of a breakthrough in the dispute with Norvik'],
    ]),
  );
  const { claims } = connect('utterances', documents, annotations);
  expect(claims.flatMap(({ utterances }) => utterances.map(({ statements }) => statements.length))).toEqual([1, 1]);
});
