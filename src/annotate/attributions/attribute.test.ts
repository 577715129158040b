import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import { documentOf, linesOf } from '../testing/document-of.ts';
import { tokenize } from '../tokens.ts';
import { attribute } from './attribute.ts';
import type { RawAttribution } from './attribution.ts';

const attributionsOf = (document: Document): RawAttribution[] =>
  attribute(document, tokenize(document)).filter(({ kind }) => kind !== 'narrated');
const print = (text: string, spans: readonly Range[]): string => spans.map(([start, end]) => text.slice(start, end)).join(' … ');
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of words that two spans have in common, so that a comma more or less decides nothing. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [words(a), words(b)];
  if (left.length + right.length === 0) return 1;
  const rest = [...right];
  const shared = left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (left.length + right.length);
};

// Each case: a text, a line of hyphens, and one line for each attribution: source | cue | content | kind | in N (1-based, when nested).
const folder = new URL('./cases/', import.meta.url);
describe('constructions', () => {
  for (const name of readdirSync(folder).sort()) {
    test(name.replace('.txt', ''), () => {
      const [text = '', expected = ''] = readFileSync(new URL(name, folder), 'utf8').split('\n----\n');
      const found = attributionsOf(linesOf(text)).sort((a, b) => (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0));
      const seen = found.map(({ source, cue, content, kind }) =>
        [print(text, source), print(text, cue), print(text, content), kind].join(' | '),
      );
      const lines = expected.split('\n').filter((line) => line !== '');
      expect(seen, seen.join('\n')).toHaveLength(lines.length);
      lines.forEach((line, index) => {
        const [source = '', cue = '', content = '', kind] = line.split(' | ');
        const [foundSource = '', foundCue = '', foundContent = '', foundKind] = seen[index]?.split(' | ') ?? [];
        expect(likeness(foundSource, source), `source of ${seen[index]}`).toBeGreaterThanOrEqual(0.7);
        expect(likeness(foundCue, cue), `cue of ${seen[index]}`).toBeGreaterThan(0);
        expect(likeness(foundContent, content), `content of ${seen[index]}`).toBeGreaterThanOrEqual(0.85);
        expect(foundKind).toBe(kind);
      });
      expect(found.filter(({ within }) => within !== null)).toHaveLength(lines.filter((line) => line.includes(' | in ')).length);
    });
  }
});

test('boilerplate says nothing', () => {
  const text = 'The mayor said the bridge will stay closed.';
  expect(attributionsOf(documentOf(text, undefined, { blocks: [{ start: 0, end: text.length, kind: 'boilerplate' }] }))).toEqual([]);
});

test('any text: spans in range, in order and apart, the same on every run', () => {
  const part = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      ' said ',
      ' according to ',
      'The mayor',
      ' told reporters that ',
      ', adding ',
      '. ',
      '\n',
      '\0',
      '\u00a0',
      ':',
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const document = linesOf(parts.join(''));
      const found = attributionsOf(document);
      expect(attributionsOf(document)).toEqual(found);
      found.forEach(({ source, cue, content, within }, index) => {
        expect(content.length).toBeGreaterThan(0);
        for (const spans of [source, cue, content]) {
          let last = 0;
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(document.text.length);
        }
        if (within !== null) expect(within !== index && within < found.length).toBe(true);
      });
    }),
  );
});
