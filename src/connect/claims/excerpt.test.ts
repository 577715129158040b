import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../golden/story-case.ts';
import { excerptContent, excerptContext, spanOf, wordRanges } from './excerpt.ts';

const count = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

describe('what readers may see of a source', () => {
  const words = fc.array(fc.constantFrom('rain', 'fell,', '“all', 'night”', 'in', 'Varn.'), { minLength: 4, maxLength: 40 });
  const placed = fc
    .record({ words, limit: fc.integer({ min: 1, max: 12 }), from: fc.nat(), to: fc.nat() })
    .map(({ words: list, limit, from, to }) => {
      const text = list.join(' ');
      const document = documentOf('a.txt', text);
      const ranges = wordRanges(document, 0, text.length);
      const [first, last] = [from % ranges.length, to % ranges.length].sort((a, b) => a - b) as [number, number];
      const span = spanOf(document, ranges[first]?.[0] ?? 0, ranges[last]?.[1] ?? 0);
      return { document, span, limit };
    });

  it('keeps the first words of a content, up to the limit or to the end of a sentence in the second half of them', () => {
    fc.assert(
      fc.property(placed, ({ document, span, limit }) => {
        const exact = excerptContent(document, [span], limit)[0]?.exact ?? '';
        const most = Math.min(limit, count(span.exact));
        if (!exact.endsWith('Varn.')) expect(count(exact)).toBe(most);
        expect(count(exact)).toBeLessThanOrEqual(most);
        expect(count(exact)).toBeGreaterThan(most === limit ? limit / 2 : most - 1);
        expect(span.exact.startsWith(exact)).toBe(true);
      }),
    );
  });

  it('ends with a sentence rather than in the middle of the next', () => {
    const text = 'It never opened. We waited all night for it, and nobody came.';
    const document = documentOf('a.txt', text);
    const all = [spanOf(document, 0, text.length)];
    expect(excerptContent(document, all, 5)[0]?.exact).toBe('It never opened.');
    expect(excerptContent(document, all, 8)[0]?.exact).toBe('It never opened. We waited all night for');
    expect(excerptContent(document, all, 12)[0]?.exact).toBe(text);
  });

  it('shows the content in its context, up to the limit, cut between words', () => {
    fc.assert(
      fc.property(placed, ({ document, span, limit }) => {
        const core = excerptContent(document, [span], limit);
        const context = excerptContext(document, [[0, document.text.length]], [span], core, limit);
        expect(count(context.exact)).toBe(Math.min(limit, count(document.text)));
        expect(context.start <= (core[0]?.start ?? 0) && context.end >= (core[0]?.end ?? 0)).toBe(true);
        expect(context.exact).toBe(document.text.slice(context.start, context.end));
        expect(context.exact).toBe(context.exact.trim());
      }),
    );
  });

  it('counts a word broken by a line end once', () => {
    const document = { ...documentOf('a.txt', 'they prom\nised rain'), breaks: [[9, 10]] as [number, number][] };
    expect(wordRanges(document, 0, document.text.length)).toEqual([
      [0, 4],
      [5, 14],
      [15, 19],
    ]);
  });

  it('spends the limit over the pieces of a content in order', () => {
    const document = documentOf('a.txt', 'one two three four five');
    const pieces = [spanOf(document, 0, 7), spanOf(document, 8, 18)];
    expect(excerptContent(document, pieces, 3).map(({ exact }) => exact)).toEqual(['one two', 'three']);
    expect(excerptContent(document, pieces, 2).map(({ exact }) => exact)).toEqual(['one two']);
  });
});
