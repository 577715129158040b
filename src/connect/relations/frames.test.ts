import { expect, test } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';

test.each([
  ['Pavel Drin promised to withdraw some boats from Port Varn.', 'promised', 'to withdraw some boats from Port Varn', 0],
  ['Pavel Drin said the withdrawal from Port Varn was complete.', 'said', 'the withdrawal from Port Varn was complete', 1],
])('a rival term is what somebody calls what happened, not what somebody promises: %s', (text, cue, content, relations) => {
  const documents = [
    documentOf('a.txt', 'The boats left Port Varn. Lena Ostrow said this is a pause, not a withdrawal.', { published: '2031-05-04' }),
    documentOf('b.txt', text, { published: '2031-05-05' }),
  ];
  const annotations = documents.map((document) =>
    annotationsOf(document, [
      ['a.txt', 'Lena Ostrow', 'said', 'this is a pause, not a withdrawal', 'mixed'],
      ['b.txt', 'Pavel Drin', cue, content],
    ]),
  );
  expect(connect('frames', documents, annotations).relations).toHaveLength(relations);
});
