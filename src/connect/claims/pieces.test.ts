import { expect, test } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { inPieces } from './pieces.ts';

const filler = 'The lock at Port Varn was built by the town and is looked after by a keeper who lives beside it with his dog. '.repeat(12);

const piecesOf = (content: string, more: Parameters<typeof annotationsOf>[1] = []): string[] => {
  const document = documentOf('a.txt', `Lena Ostrow said ${content}. ${filler}`);
  const annotations = annotationsOf(document, [['a.txt', 'Lena Ostrow', 'said', content], ...more]);
  return inPieces(document, annotations).attributions.flatMap(({ content: spans }) => spans.map(({ exact }) => exact));
};

test.each([
  ['that the closure was temporary and that nobody would be harmed', ['that the closure was temporary', 'that nobody would be harmed']],
  ['the lock had leaked for a week, and that it would not reopen', ['the lock had leaked for a week', 'that it would not reopen']],
  ['the lock had leaked for a week and that was all', ['the lock had leaked for a week and that was all']],
  ['the keeper and that dog of his had left', ['the keeper and that dog of his had left']],
  ['they agreed and that nobody would be harmed', ['they agreed and that nobody would be harmed']],
  ['the lock had leaked and the keeper had left', ['the lock had leaked and the keeper had left']],
])('%s', (content, pieces) => {
  expect(piecesOf(content)).toEqual(pieces);
});

test('what others stand in stays whole, and they stand in it still', () => {
  const inner = 'that nobody at all would be harmed';
  const outer = `that the closure was temporary and ${inner}`;
  const document = documentOf('a.txt', `Lena Ostrow said ${outer}. ${filler}`);
  const read = annotationsOf(document, [
    ['a.txt', 'Lena Ostrow', 'said', outer],
    ['a.txt', 'Lena Ostrow', 'said', inner],
  ]);
  const [first, second] = read.attributions;
  if (!first || !second) throw new Error('two attributions');
  const annotations = { ...read, attributions: [first, { ...second, within: 0 }] };
  expect(inPieces(document, annotations).attributions).toEqual(annotations.attributions);
});
