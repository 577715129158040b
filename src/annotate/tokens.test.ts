import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Range } from '../vocabulary/span.ts';
import { documentOf, linesOf } from './testing/document-of.ts';
import { type Token, tokenize } from './tokens.ts';

const words = (text: string, breaks?: Range[]): string[] =>
  tokenize(documentOf(text, undefined, { breaks: breaks ?? [] })).tokens.map((token) => token.text);
const sentences = (text: string): string[] => tokenize(documentOf(text)).sentences.map(([start, end]) => text.slice(start, end));

describe('words keep their place in the source', () => {
  test('a word broken over two lines is one word with the break inside its span', () => {
    const text = 'The mayor prom\nised rain.';
    const { tokens } = tokenize(documentOf(text, undefined, { breaks: [[14, 15]] }));
    const word = tokens[2];
    expect(word?.text).toBe('promised');
    expect(text.slice(word?.start, word?.end)).toBe('prom\nised');
  });
  test('no-break spaces part words', () => expect(words('A\u00a0harbour readout')).toEqual(['A', 'harbour', 'readout']));
  test('glued words are parted', () => {
    expect(words('said theNorthern envoy')).toContain('Northern');
    expect(sentences('It stood until March 20.Picture by the port.')).toHaveLength(2);
  });
  test('each word has a lemma, also where the tagger has none: "didnt"', () => {
    const { tokens } = tokenize(documentOf("She said it did and they didnt, and that it's over."));
    expect(tokens.map(({ lemma }) => typeof lemma).filter((type) => type !== 'string')).toEqual([]);
    expect(tokens.find(({ text }) => text === 'didnt')?.lemma).toBe('didnt');
  });
  test('a soft hyphen is not part of the word', () => expect(words('agree\u00adment')).toEqual(['agreement']));
});

describe('sentence ends', () => {
  test('a closing mark stays with its sentence', () =>
    expect(sentences('"It is over." The crowd left.')).toEqual(['"It is over."', 'The crowd left.']));
  test('an opening mark goes with the next', () =>
    expect(sentences('She wept. "It is over," she said.')).toEqual(['She wept.', '"It is over," she said.']));
  test('a question inside a sentence does not end it', () => expect(sentences('"Why now?" she asked.')).toHaveLength(1));
  test('titles and initials do not end it', () => expect(sentences('Ann Lee, D-N.Y., met Gen. Tod Ash.')).toHaveLength(1));
});

test('blocks are read as if each stood alone', () => {
  const line = fc
    .array(fc.constantFrom('"', '”', 'He', 'left', 'it', "won't", 'said', 'Gen.', '.', '!', ',', '\u00a0', '-', 'U.S.', 'to', 'a'), {
      maxLength: 8,
    })
    .map((words) => words.join(' '));
  const seen = ({ text, lemma, pos }: Token): string[] => [text, lemma, pos];
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      const whole = tokenize(linesOf(text));
      const alone = lines.map((one) => tokenize(documentOf(one)));
      expect(whole.tokens.map(seen)).toEqual(alone.flatMap(({ tokens }) => tokens.map(seen)));
      expect(whole.sentences.map(([start, end]) => text.slice(start, end))).toEqual(
        alone.flatMap(({ sentences: ranges }, index) => ranges.map(([start, end]) => (lines[index] ?? '').slice(start, end))),
      );
    }),
  );
});

test('two single marks are one double one, and keep their place', () => {
  const text = "''It never opened,'' Holm said of the ``pier''.";
  const { tokens } = tokenize(documentOf(text));
  const marks = tokens.filter((token) => token.text === '"');
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["''", "''", '``', "''"]);
});

test('a long block is one block, and the short ones around it keep theirs', () => {
  const text = `One rose.\n${'It rained again. '.repeat(4000)}\nTwo fell.`;
  const { tokens, sentences: ranges } = tokenize(linesOf(text));
  expect(tokens.filter(({ lower }) => lower === 'one' || lower === 'two').map(({ block }) => block)).toEqual([0, 2]);
  expect(ranges).toHaveLength(4002);
});

test('any text: tokens in order, inside sentences, blank-free equality with the source', () => {
  const unit = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('“', '”', ' said ', '. ', "''", '``', '\n', '\0', '\u00a0', 'Dr. ', 'a.', '-'),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { tokens, sentences: ranges, sentenceTokens } = tokenize(documentOf(text));
      let last = 0;
      for (const { start, end, text: word, sentence } of tokens) {
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
        const printed = text.slice(start, end).replace(/[\s\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff]/g, '');
        expect(word === '"' ? printed.replace(/^(?:''|``)$/, '"') : printed).toBe(word);
        expect(ranges[sentence]?.[0]).toBeLessThanOrEqual(start);
        expect(ranges[sentence]?.[1]).toBeGreaterThanOrEqual(end);
      }
      expect(sentenceTokens.length).toBe(ranges.length);
    }),
  );
});
