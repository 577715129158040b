import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../support/front-matter.ts';
import { findRecord, isTouched, newPage, replaceRecord } from './record-key.ts';
import { recordYaml } from './record-yaml.ts';

const golden = join(import.meta.dirname, 'golden/replace');
const read = (name: string) => readFileSync(join(golden, name), 'utf8');

const replaced = (text: string, yaml: string): string => {
  const outcome = replaceRecord(text, yaml, 'page.mdx');
  if (!outcome.ok) throw new Error(outcome.problems[0]?.what);
  return outcome.value;
};

describe('replacing the record of a page', () => {
  const names = readdirSync(golden).filter((name) => name.endsWith('.before.mdx'));
  test.each(names)('%s', (name) => {
    const yaml = read('record.yaml');
    const after = replaced(read(name), yaml);
    expect(after).toBe(read(name.replace('.before.', '.after.')));
    expect(replaced(after, yaml)).toBe(after);
  });
});

test.each([
  ['one big flow mapping', '---\n{title: x, record: {id: c-old}}\n---\n'],
  ['a quoted key', '---\n"record":\n  id: c-old\n---\n'],
  ['an explicit key', '---\n? record\n: id: c-old\n---\n'],
  ['all keys indented', '---\n  title: x\n  record:\n    id: c-old\n---\n'],
  ['an alias into the record', '---\nrecord:\n  id: &a c-old\ntitle: *a\n---\n'],
])('%s cannot be replaced line by line: a problem, not a damaged page', (_, text) => {
  const outcome = replaceRecord(text, '  id: c-new\n', 'page.mdx');
  expect(outcome.ok ? outcome.value : outcome.problems[0]?.what).toBe('the record of this page cannot be replaced');
});

test.each([
  [newPage('  id: x\n'), false],
  [newPage('  id: x\n').replaceAll('\n', '\r\n'), false],
  [`\uFEFF${newPage('  id: x\n')}`, false],
  [`${newPage('  id: x\n')}\n`, true],
  [newPage('  id: x\n  # why?\n'), true],
  [newPage('  id: x\n').replace('record:', 'record: # mine'), true],
  [newPage('  id: x\n').replace('record:', 'title: a\nrecord:'), true],
])('an edit is any byte outside the record: %j → %j', (text, expected) => {
  const split = splitFrontMatter(text, 'page.mdx');
  if (!split.ok) throw new Error('no front matter');
  expect(isTouched(text, split.value)).toBe(expected);
});

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 é’:#{}[\]&*!|>%@`,-]{0,20}[a-z]$/);
const text = fc.oneof(word, fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 10 }));
const visible = fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => one.toWellFormed().replace(/[\r\n]/g, ' '));
const comment = visible.map((one) => `# ${one}`);
const quotes = (one: string) =>
  fc.constantFrom(JSON.stringify(one), `'${one.replaceAll("'", "''").replace(/[\p{Cc}\u2028\u2029\uFEFF]/gu, '')}'`);

/** Lines an editor may write: any key in any style, comments, blank lines. */
const editorLine = (key: string) =>
  fc.oneof(
    visible.chain(quotes).map((value) => [`${key}: ${value}`]),
    fc.tuple(visible.chain(quotes), comment).map(([value, note]) => [`${key}:   ${value}  ${note}`]),
    fc.constant([`${key}: [a, b,`, '  c]']),
    fc.constant([`${key}:`, '- a', '- b # why', '', '  # indented']),
    fc.constant([`${key}: |`, '  record:', '    id: no', '', '  # text', '  ---']),
    fc.constant([`${key}: >-`, '    folded', '    more']),
    fc.constant([`${key}: plain`, '  goes on']),
    comment.map((note) => ['', note, `${key}: {a: 1}`, '', note]),
  );

const record = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/),
  fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    fc.constant(null),
    fc.boolean(),
    fc.array(text, { maxLength: 3 }),
    fc.array(fc.record({ start: fc.nat(), end: fc.nat(), exact: text }), { maxLength: 3 }),
    fc.array(fc.record({ form: text, docs: fc.array(text, { maxLength: 2 }) }), { maxLength: 2 }),
    fc.array(fc.record({ id: text, inner: fc.record({ list: fc.array(fc.array(text, { maxLength: 2 }), { maxLength: 2 }) }) }), {
      maxLength: 2,
    }),
  ),
  { minKeys: 1, maxKeys: 6, noNullPrototype: true },
);

const page = fc
  .record({
    bom: fc.constantFrom('', '\uFEFF'),
    eol: fc.constantFrom('\n', '\r\n'),
    above: fc.tuple(editorLine('title'), editorLine('note')),
    below: fc.tuple(editorLine('review'), editorLine('merge')),
    key: fc.constantFrom('record:', 'record: # the pipeline writes this'),
    old: record,
    body: fc.oneof(
      fc.constant(''),
      text.map((one) => one.toWellFormed()),
      fc.constant('---\nrecord:\n  id: body\n---\n{process.exit(1)}'),
    ),
  })
  .map(({ bom, eol, above, below, key, old, body }) => {
    const before = bom + ['---', ...above.flat(), key, ''].join(eol);
    const after = `${below
      .flat()
      .map((line) => line + eol)
      .join('')}---${eol}${body}`;
    return { before, after, text: before + recordYaml(old).replaceAll('\n', eol) + after, eol };
  });

test('no byte outside the record changes, the record reads back equal, and twice is once', () => {
  fc.assert(
    fc.property(page, record, (given, value) => {
      const yaml = recordYaml(value);
      const after = replaced(given.text, yaml);
      expect(after.startsWith(given.before)).toBe(true);
      expect(after.endsWith(given.after)).toBe(true);
      const written = after.slice(given.before.length, after.length - given.after.length);
      expect(written).toBe(yaml.replaceAll('\n', given.eol));
      const split = splitFrontMatter(after, 'page.mdx');
      if (!split.ok) throw new Error('no front matter');
      expect(parse(after.slice(split.value.start, split.value.end), { maxAliasCount: 0 }).record).toEqual(value);
      expect(findRecord(after, split.value)?.start).toBe(given.before.length);
      expect(replaced(after, yaml)).toBe(after);
    }),
    { numRuns: 500 },
  );
});

test('any text whatever is either replaced safely or refused', () => {
  const piece = fc.constantFrom(
    '---',
    '---\n',
    '\n',
    '\r\n',
    'record:',
    'record: ',
    '  id: x\n',
    ' ',
    '#',
    '"',
    "'",
    '{',
    '}',
    '|',
    '- ',
    'a: b\n',
    '\uFEFF',
    '&a ',
    '*a',
    '!!js/function ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const given = pieces.join('');
      const outcome = replaceRecord(given, '  id: c-new\n', 'page.mdx');
      if (!outcome.ok) return;
      const split = splitFrontMatter(outcome.value, 'page.mdx');
      if (!split.ok) throw new Error('the front matter is gone');
      expect(parse(outcome.value.slice(split.value.start, split.value.end), { logLevel: 'silent' }).record).toEqual({ id: 'c-new' });
    }),
    { numRuns: 2000 },
  );
});
