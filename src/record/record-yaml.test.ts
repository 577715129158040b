import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { recordYaml } from './record-yaml.ts';

test('a record is written for an editor to read', () => {
  const span = { start: 1, end: 5, exact: 'We "open": # now' };
  expect(
    recordYaml({
      id: 'c-open-1a2b3c',
      title: { doc: 'paper-a', ...span },
      statements: [
        { id: 's-1', cue: [], content: [span, span], speaker: null, said: '2031-05-02', nested: [['a'], [], [4, 9]] },
        { id: 's-2', left: undefined, confidence: 0.5 },
      ],
      aliases: [{ form: 'Ada', docs: ['paper-a', 'no'] }],
      facts: { publisher: 'Ada’s Paper (daily)', rights: {} },
    }),
  ).toBe(
    `
  id: c-open-1a2b3c
  title: {doc: paper-a, start: 1, end: 5, exact: "We \\"open\\": # now"}
  statements:
    - id: s-1
      cue: []
      content:
        - {start: 1, end: 5, exact: "We \\"open\\": # now"}
        - {start: 1, end: 5, exact: "We \\"open\\": # now"}
      speaker: null
      said: "2031-05-02"
      nested:
        - - a
        - []
        - [4, 9]
    - id: s-2
      confidence: 0.5
  aliases:
    - {form: "Ada", docs: [paper-a, "no"]}
  facts:
    publisher: Ada’s Paper (daily)
    rights: {}
`.slice(1),
  );
});

test.each([
  ['\u202Eevil', '"\\u202eevil"'],
  ['nul\0', '"nul\\u0000"'],
  ['lone \uD800', '"lone \\ud800"'],
  ['a\u00ADb\u200Bc', '"a\\u00adb\\u200bc"'],
  ['tag\u{E0041}', '"tag\\U000e0041"'],
  ['---', '"---"'],
  ['!!js/function', '"!!js/function"'],
  ['*anchor', '"*anchor"'],
  ['{process.exit(1)}', '"{process.exit(1)}"'],
  ['two\nlines', '"two\\nlines"'],
  ['yes', '"yes"'],
  ['12', '"12"'],
  ['ends ', '"ends "'],
  ['', '""'],
])('%j is written as %s', (value, expected) => {
  expect(recordYaml({ a: value })).toBe(`  a: ${expected}\n`);
});

test('every value reads back equal, in YAML 1.1 too, and shows nothing invisible', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('yes', 'null', '~', '0x1', '1e3', '.inf', '2031-05-02', '1:20', '=', '<<'),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('any'), { maxLength: 3 }),
      tie('map'),
    ),
    map: fc.dictionary(fc.oneof(fc.constantFrom('exact', 'form', 'docs', 'start'), fc.stringMatching(/^[a-zA-Z]{1,9}$/)), tie('any'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  }));
  fc.assert(
    fc.property(value.map, (record) => {
      const yaml = recordYaml(record as object);
      expect(parse(yaml) ?? {}).toEqual(record);
      expect(parse(yaml, { version: '1.1' }) ?? {}).toEqual(record);
      expect(yaml.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|\uFE0F|\u{E0100}/u);
    }),
    { numRuns: 1000 },
  );
});
