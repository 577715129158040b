import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { excerptContent, excerptContext } from './excerpt.ts';
import { excerptLimit } from './excerpt-limit.ts';

const text =
  'Ann Lee said that the old pier would be closed to all ships from May on. Nobody in the town had known of it. Bo Vask said that the fishers would go to court over it. It rained.';
const said: [string, string, string, string][] = [
  ['a.txt', 'Ann Lee', 'said', 'the old pier would be closed to all ships from May on'],
  ['a.txt', 'Bo Vask', 'said', 'the fishers would go to court over it'],
];

const limitFor = (rights: object) => {
  const document = documentOf('a.txt', text, { rights });
  return excerptLimit(document, annotationsOf(document, said));
};

test('without a share, and where the whole article may be shown, an excerpt has as many words as its source allows', () => {
  expect(limitFor({})).toBe(60);
  expect(limitFor({ excerptWords: 12 })).toBe(12);
  expect(limitFor({ share: 0.1, fullText: true })).toBe(60);
});

test('excerpts are as long as the share of all of them together allows, and never longer than one may be', () => {
  expect(limitFor({ share: 1 })).toBe(60);
  expect(limitFor({ share: 1, excerptWords: 5 })).toBe(5);
  // 38 words: two excerpts of seven.
  expect(limitFor({ share: 0.4 })).toBe(7);
  expect(limitFor({ share: 0.01 })).toBe(1);
});

test('no more words than the share are shown, unless one of each is too much', () =>
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 1, noNaN: true }), (share) => {
      const document = documentOf('a.txt', text, { rights: { share } });
      const annotations = annotationsOf(document, said);
      const limit = excerptLimit(document, annotations);
      const shown = new Set<number>();
      for (const { content, source, cue } of annotations.attributions) {
        const kept = excerptContent(document, content, limit);
        const context = excerptContext(document, annotations.sentences, [...source, ...cue, ...kept], kept, limit);
        for (const { index } of text.matchAll(/\S+/g)) if (index >= context.start && index < context.end) shown.add(index);
      }
      expect(shown.size <= share * 38 || limit === 1).toBe(true);
    }),
  ));
