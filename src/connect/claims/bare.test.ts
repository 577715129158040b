import { describe, expect, it } from 'vitest';
import type { Document } from '../../vocabulary/document.ts';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

type Said = [text: string, speaker: string, cue: string, content: string];

const claimsOf = (said: readonly Said[], kindAt: (i: number) => Document['blocks'][number]['kind'] = () => 'paragraph') => {
  const documents = said.map(([text], i) => {
    const document = documentOf(`${i}.txt`, text, { published: `2031-05-0${i + 1}` });
    return { ...document, blocks: document.blocks.map((block) => ({ ...block, kind: kindAt(i) })) };
  });
  const annotations = documents.map((document, i) => {
    const [, ...parts] = said[i] as Said;
    return annotationsOf(document, [[document.doc, ...parts]]);
  });
  return connect('bare', documents, annotations).claims;
};

describe('a statement with no proposition of its own', () => {
  it.each<Said>([
    ['The owner of the line denies this.', 'The owner of the line', 'denies', 'this'],
    ['The port authority declined to comment on the figures.', 'The port authority', 'declined', 'to comment on the figures'],
    ['Lena Ostrow did not answer a request for comment.', 'Lena Ostrow', 'did not answer', 'a request for comment'],
    ['The owner rejected the allegations.', 'The owner', 'rejected', 'the allegations'],
    ['Her report echoed what Mayor Pavel Drin said in a letter.', 'Her report', 'echoed', 'what Mayor Pavel Drin said in a letter'],
    ['The union has called for such a meeting for weeks.', 'The union', 'has called for', 'such a meeting for weeks'],
  ])('has the sentence that holds it for a title, and comes last: %s', (...said) => {
    const [claim] = claimsOf([said]);
    expect(claim).toMatchObject({ bare: true, title: { exact: said[0].slice(0, -1) } });
  });

  it.each<Said>([
    ['The port said the pumps had failed.', 'The port', 'said', 'the pumps had failed'],
    ['The board discussed the request of the dockers.', 'The board', 'discussed', 'the request of the dockers'],
    ['The owner denied that the doors were chained.', 'The owner', 'denied', 'that the doors were chained'],
    ['The board repeated what the owner said was a lie.', 'The board', 'repeated', 'what the owner said was a lie'],
    ['The port declined to lease the quay.', 'The port', 'declined', 'to lease the quay'],
  ])('is not one that says something: %s', (...said) => {
    expect(claimsOf([said])[0]?.bare).toBeUndefined();
  });

  it('is in a claim alone, however often the same is printed', () => {
    const said: Said = ['Lena Ostrow did not answer a request for comment.', 'Lena Ostrow', 'did not answer', 'a request for comment'];
    expect(claimsOf([said, [`On Monday ${said[0]}`, said[1], said[2], said[3]]]).map(({ statements }) => statements.length)).toEqual([
      1, 1,
    ]);
  });
});

describe('what a correction says an article had wrong', () => {
  const now: Said = ['The institute said that the study had 83 subjects.', 'The institute', 'said', 'that the study had 83 subjects'];
  const once: Said = [
    'An earlier version said that the study had 83 subjects.',
    'An earlier version',
    'said',
    'that the study had 83 subjects',
  ];

  it('is not the claim of those who still say so', () => {
    expect(claimsOf([now, once], (i) => (i === 1 ? 'correction' : 'paragraph'))).toHaveLength(2);
    expect(claimsOf([now, once])).toHaveLength(1);
  });

  it('is shown with the words that say it was wrong', () => {
    expect(claimsOf([once], () => 'correction')[0]?.title.exact).toBe(once[0].slice(0, -1));
  });
});

it.each([
  ['Pavel Drin', 2],
  ['Lena Ostrow', 1],
])('who endorses whom Lena Ostrow endorsed makes a claim of their own, unless it is she: %s', (second, claims) => {
  const said = ['Lena Ostrow', second].map((who): Said => [`${who} endorsed Marta Quill.`, who, 'endorsed', 'Marta Quill']);
  expect(claimsOf(said, () => 'paragraph')).toHaveLength(claims);
});
