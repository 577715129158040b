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

/** How many statements each utterance has, where two papers report one mayor on one day, each with its cue and its words. */
const partedIn = (...reports: [cue: string, words: string][]): number[] => {
  const documents = reports.map(([cue, words], i) =>
    documentOf(`${i}.txt`, `Mayor Lena Ostrow ${cue} ${words}.`, { published: '2031-05-04' }),
  );
  const annotations = documents.map((document, i) => {
    const [cue, words] = reports[i] ?? ['', ''];
    return annotationsOf(document, [[document.doc, 'Mayor Lena Ostrow', cue, words]]);
  });
  return connect('utterances', documents, annotations).claims.flatMap(({ utterances }) =>
    utterances.map(({ statements }) => statements.length),
  );
};

test('a remark retold in two ways is one utterance', () => {
  expect(
    partedIn(
      ['said', 'that Norvik welcomed the fact that Harrow had presented a written list of demands'],
      ['said', 'that Norvik considered it good that Harrow had begun to set out its demands in writing'],
    ),
  ).toEqual([2]);
});
