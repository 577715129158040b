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

/** How many statements each utterance has, where a director and her board tell one thing, each on a day. */
const toldOn = (director: string, board: string): number[] => {
  const words = 'that a small number of Norvik boats had left the outer harbour';
  const others = 'that the quay would be mended by the summer';
  const documents = [
    documentOf('a.txt', `Lena Ostrow said ${words}. Harbour Board said ${others}.`, { published: '2031-05-04' }),
    documentOf('b.txt', `Harbour Board said ${words}.`, { published: '2031-05-05' }),
  ];
  const annotations = documents.map((document, i) => {
    const read = annotationsOf(document, [
      ['a.txt', 'Lena Ostrow', 'said', words],
      ['a.txt', 'Harbour Board', 'said', others],
      ['b.txt', 'Harbour Board', 'said', words],
    ]);
    const chains = read.chains.map((chain) =>
      chain.name.exact === 'Harbour Board' ? { ...chain, type: 'organisation' as const } : { ...chain, affiliation: 1 },
    );
    return { ...read, chains, attributions: read.attributions.map((each) => ({ ...each, said: i === 0 ? director : board })) };
  });
  return connect('utterances', documents, annotations)
    .claims.filter(({ statements }) => statements.some(({ content }) => content[0]?.exact === words))
    .flatMap(({ utterances }) => utterances.map(({ statements }) => statements.length));
};

test('what two who speak for one side say on one day is one utterance, on two days it is two', () => {
  expect(toldOn('2031-05-04', '2031-05-04')).toEqual([2]);
  expect(toldOn('2031-05-04', '2031-05-05')).toEqual([1, 1]);
});
