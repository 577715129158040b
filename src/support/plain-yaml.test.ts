import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readPlainYaml } from './plain-yaml.ts';

const inFull = (text: string): unknown => {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  if (document.errors.length + document.warnings.length > 0) return 'not valid YAML';
  return document.toJS();
};

const page = `title: A new title
record:
  id: c-ferry
  sample: false
  title: {doc: gazette, start: 3, end: 20, exact: "“She\\u2028floats: #1”"}
  events:
    - e-sailing
    - "geonames:7"
  statements:
    - id: s-1
      role: null
      source: []
      content:
        - {start: 0, end: 4, exact: "a\\"b\\\\"}
      context: {start: 0, end: 4, exact: "x"}
    - id: s-2
      share: 0.25
  breaks: [[1, 2], [30, 31]]
  facts: {}
`;

test('reads a record as the pipeline writes it', () => {
  const read = readPlainYaml(page);
  expect(read).toBeDefined();
  expect(read).toEqual(inFull(page));
});

test.each([
  ['a comment', 'a: b # no\n'],
  ['another quoting', "a: 'b'\n"],
  ['a word that is none', 'a: True\n'],
  ['a key that stands twice', 'a: b\na: c\n'],
  ['a value over two lines', 'a: b\n  c\n'],
  ['a value that is missing', 'a:\nb: c\n'],
  ['an alias', 'a: &x b\nc: *x\n'],
  ['a document end', 'a: b\n...\n'],
  ['an indent that fits nothing', 'a:\n    b: c\n  d: e\n'],
  ['an open bracket', 'a: [b, c\n'],
  ['brackets without end', `a: ${'['.repeat(10_000)}\n`],
  ['a number with a leading zero', 'a: 007\n'],
  ['a date', 'a: 2031-05-06\n'],
  ['a Windows line end', 'a: b\r\n'],
  ['an empty text', ''],
])('leaves %s to the full reader', (_, text) => expect(readPlainYaml(text)).toBeUndefined());

const pieces = fc.constantFrom(
  ...['a: ', 'b:', 'a', 'key', ' ', '  ', '\n', '\n  ', '\n    ', '- ', '-', ': ', ':', ',', ', ', '[', ']', '{', '}', '[]', '{}'],
  ...['"x"', '"\\u00e9"', '"\\"', '"', "'", '1', '-3', '0.5', '.', '012', '1e3', 'null', 'true', 'Null', 'yes', '~', '#', ' #', '&a', '*a'],
  ...['!x', '|', '>', '%', '@', '`', '?', '? ', '---', '...', '\t', '\r', 'é', '’', '(', ')', '/', '\u2028', '\u0085', '\u00a0', '\uFEFF'],
);
const soup = fc.array(pieces, { maxLength: 12 }).map((parts) => `a: ${parts.join('')}\n`);

test('never reads otherwise than the full reader', () => {
  fc.assert(
    fc.property(soup, (text) => {
      const read = readPlainYaml(text);
      if (read !== undefined) expect(read).toEqual(inFull(text));
    }),
    { numRuns: 5_000 },
  );
});

test('never reads strings otherwise than the full reader', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const text = `a: ${JSON.stringify(words)}\nb: {exact: ${JSON.stringify(words)}}\n`;
      const read = readPlainYaml(text);
      if (read !== undefined) expect(read).toEqual(inFull(text));
    }),
  );
});
