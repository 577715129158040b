import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import { documentOf, linesOf } from '../testing/document-of.ts';
import { tokenize } from '../tokens.ts';
import { attribute } from './attribute.ts';
import { cluesOf } from './clues.ts';

const printed = (document: Document) =>
  attribute(document, tokenize(document)).map(({ source, content, within }) => ({
    source: source.map(([start, end]) => document.text.slice(start, end)).join(' … '),
    content: content.map(([start, end]) => document.text.slice(start, end)).join(' … '),
    within,
  }));

const sentence = fc.constantFrom(
  'The pier was closed on Monday',
  'Ida Holm left Lund in 1999',
  'we were promised a dock',
  'nobody asked the 400 people of Lund',
  'it will open in May',
  'He said the gate was shut',
);
const marks = fc.constantFrom(['“', '”'], ['"', '"'], ['«', '»']);
const quoted = fc
  .tuple(marks, fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.constantFrom(',', '.', '?'))
  .map(([[open, close], parts, end]) => `${open}${parts.join('. ')}${end}${close}`);
const frame = fc.constantFrom(
  ' the mayor said.',
  ' Holm told reporters on Friday.',
  ' he said, adding that the gate was shut.',
  '',
  ' - noted Weil.',
);
const lead = fc.constantFrom(
  '',
  'The mayor said: ',
  'Coach Ana Brandt was calm. ',
  'According to the board, the dock is safe. ',
  'The board disputed this. ',
);
const paragraph = fc.tuple(lead, quoted, frame).map((parts) => parts.join(''));

test('a quotation is taken whole or not at all by whoever speaks outside it, and nothing in it is the outlet’s own', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          paragraph,
          sentence.map((words) => `${words}.`),
        ),
        { minLength: 1, maxLength: 5 },
      ),
      (parts) => {
        const document = linesOf(parts.join('\n'));
        const tokenized = tokenize(document);
        const found = attribute(document, tokenized);
        for (const { first, end, closed, depth } of cluesOf(document, tokenized).quotations) {
          const range: Range = [tokenized.tokens[first]?.start ?? 0, tokenized.tokens[end - 1]?.end ?? 0];
          const meets = (spans: readonly Range[]): boolean => spans.some(([from, to]) => from < range[1] && to > range[0]);
          for (const { source, cue, content, kind, within } of found) {
            if (kind === 'narrated') expect(meets(content)).toBe(false);
            if (within !== null || depth > 0 || !closed || meets(source) || meets(cue) || !meets(content)) continue;
            expect(content.some(([from, to]) => from <= range[0] && to >= range[1])).toBe(true);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('a turn of a transcript is said by its label, over paragraphs, up to the next one', () => {
  const lines = [
    'THE CHAIR: Order, please. I call the leader.',
    'CLLR HOLM: I said that the gate was shut on Monday.',
    'That was wrong.',
    'CLLR WEIL: Will she resign?',
    'The council met in Lund.',
  ];
  const text = lines.join('\n');
  const label = (name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, exact: name });
  const speakers = ['THE CHAIR', 'CLLR HOLM', 'CLLR HOLM', 'CLLR WEIL', undefined];
  const blocks = lines.map((line, index) => {
    const start = text.indexOf(line);
    const name = speakers[index];
    return { start, end: start + line.length, kind: 'paragraph' as const, ...(name && { speaker: label(name) }) };
  });
  const turns = printed(documentOf(text, undefined, { blocks }));
  expect(turns.filter(({ within }) => within === null)).toEqual([
    { source: 'THE CHAIR', content: 'Order, please. I call the leader.', within: null },
    { source: 'CLLR HOLM', content: 'I said that the gate was shut on Monday. … That was wrong.', within: null },
    { source: 'CLLR WEIL', content: 'Will she resign?', within: null },
  ]);
  expect(turns.filter(({ within }) => within !== null).map(({ content }) => content)).toEqual(['that the gate was shut on Monday']);
});
