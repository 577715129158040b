import { describe, expect, it } from 'vitest';
import { annotationsOf, documentOf } from '../golden/story-case.ts';
import { connect } from '../index.ts';
import { nearDuplicates, resemblance } from './shingles.ts';

const origin = (story: [doc: string, text: string, speaker: string, content: string, kind?: 'direct'][]): string[] => {
  const documents = story.map(([doc, text]) => documentOf(doc, text, { published: '2031-05-04' }));
  const annotations = documents.map((document) =>
    annotationsOf(
      document,
      story.map(([doc, , speaker, content, kind]) => [doc, speaker, 'said', content, kind ?? 'indirect']),
    ),
  );
  const statements = connect('origins', documents, annotations).claims.flatMap((claim) => claim.statements);
  return story.map(([doc]) => statements.find((statement) => statement.doc === doc)?.origin ?? '');
};

describe('origins', () => {
  it('is one for the same words of one speaker, however many carry them', () => {
    const [a, b] = origin([
      [
        'a.txt',
        '"The spillway held all night," Lena Ostrow said at a briefing.',
        'Lena Ostrow',
        '"The spillway held all night,"',
        'direct',
      ],
      ['b.txt', 'Lena Ostrow said: "The spillway held all night."', 'Lena Ostrow', '"The spillway held all night."', 'direct'],
    ]);
    expect(a).toBe(b);
  });

  it('is one for one speaker who says a long run of the same words on one day', () => {
    const [a, b] = origin([
      [
        'a.txt',
        'Lena Ostrow said that the old spillway had held all night and would hold tomorrow, whatever came.',
        'Lena Ostrow',
        'that the old spillway had held all night and would hold tomorrow, whatever came',
      ],
      [
        'b.txt',
        'Everybody could go home since the old spillway had held all night, Lena Ostrow said.',
        'Lena Ostrow',
        'Everybody could go home since the old spillway had held all night',
      ],
    ]);
    expect(a).toBe(b);
  });

  it('is two for two people who say the same', () => {
    const [a, b] = origin([
      ['a.txt', 'Lena Ostrow said the road is closed.', 'Lena Ostrow', 'the road is closed'],
      ['b.txt', 'Pavel Drin said that the road was shut.', 'Pavel Drin', 'that the road was shut'],
    ]);
    expect(a).not.toBe(b);
  });

  it('is one for near-duplicate sentences whoever is named', () => {
    const copy = 'the water rose by three metres in one night and took the old bridge at Varn with it';
    const [a, b] = origin([
      ['a.txt', `Lena Ostrow said ${copy}.`, 'Lena Ostrow', copy],
      ['b.txt', `Officials said ${copy}.`, 'Officials', copy],
    ]);
    expect(a).toBe(b);
  });
});

describe('nearDuplicates', () => {
  it('groups by resemblance', () => {
    const sets = [new Set(['a', 'b', 'c']), new Set(['x']), new Set(['b', 'c', 'a']), new Set(['a', 'x', 'y', 'z'])];
    expect(nearDuplicates(sets, 0.6)).toEqual([[0, 2]]);
    expect(resemblance(new Set(['a', 'b']), new Set(['b', 'c']))).toBeCloseTo(1 / 3);
  });
});
