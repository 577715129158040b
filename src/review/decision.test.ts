import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Decision, writeDecision, writeDecisions } from './decision.ts';

const relation = (to: string): Decision => ({ key: 'relations', entry: { to, type: 'denies', state: 'approved' } });
const written = (text: string, decision: Decision): string => {
  const made = writeDecision(text, decision, 'page.mdx');
  if (!made.ok) throw new Error(made.problems[0]?.what);
  return made.value;
};

describe('a decision is added', () => {
  test.each<[string, string, Decision, string]>([
    [
      'above the record',
      '---\nrecord:\n  a: 1\n---\n',
      { key: 'review', value: 'approved' },
      '---\nreview: approved\nrecord:\n  a: 1\n---\n',
    ],
    [
      'below what is there',
      '---\ntitle: x # mine\n# about it\nrecord:\n  a: 1\n---\nText\n',
      relation('c-x'),
      '---\ntitle: x # mine\n# about it\nrelations:\n  - {to: c-x, type: denies, state: approved}\nrecord:\n  a: 1\n---\nText\n',
    ],
    [
      'at the end of a list of lines',
      '---\nrelations:\n- to: c-a  # why\n  type: narrows\n  state: rejected # so\n# after\nrecord:\n  a: 1\n---\n',
      relation('c-x'),
      '---\nrelations:\n- to: c-a  # why\n  type: narrows\n  state: rejected # so\n- {to: c-x, type: denies, state: approved}\n# after\nrecord:\n  a: 1\n---\n',
    ],
    [
      'at the end of a list on one line',
      '---\ndrop: [ s-1, ] # two\nrecord:\n  a: 1\n---\n',
      { key: 'drop', entry: 's-2' },
      '---\ndrop: [ s-1, s-2, ] # two\nrecord:\n  a: 1\n---\n',
    ],
    [
      'to an empty list',
      '---\ndrop: []\nrecord:\n  a: 1\n---\n',
      { key: 'drop', entry: 's-2' },
      '---\ndrop: [s-2]\nrecord:\n  a: 1\n---\n',
    ],
    [
      'to a list below the record',
      '---\nrecord:\n  a: 1\ndrop:\n  - s-1\n---\n',
      { key: 'drop', entry: 's-2' },
      '---\nrecord:\n  a: 1\ndrop:\n  - s-1\n  - s-2\n---\n',
    ],
    [
      'with the line ends of the file',
      '\uFEFF---\r\nrecord:\r\n  a: 1\r\n---\r\n',
      { key: 'drop', entry: 's-2' },
      '\uFEFF---\r\ndrop:\r\n  - s-2\r\nrecord:\r\n  a: 1\r\n---\r\n',
    ],
    [
      'with what YAML could misread in quotation marks',
      '---\nrecord:\n  a: 1\n---\n',
      { key: 'split', entry: { name: 'No: 5, {Ltd} #1', docs: ['x'] } },
      '---\nsplit:\n  - {name: "No: 5, {Ltd} #1", docs: [x]}\nrecord:\n  a: 1\n---\n',
    ],
  ])('%s', (_, before, decision, after) => expect(written(before, decision)).toBe(after));
});

describe('nothing is changed', () => {
  test.each<[string, string, Decision]>([
    ['where the page has a verdict', '---\nreview: rejected\nrecord:\n  a: 1\n---\n', { key: 'review', value: 'approved' }],
    ['where all keys are on one line', '---\n{record: {a: 1}}\n---\n', { key: 'review', value: 'approved' }],
    ['where a list is an alias', '---\npin: &x [s-1]\ndrop: *x\nrecord:\n  a: 1\n---\n', { key: 'drop', entry: 's-2' }],
    ['where the YAML is broken', '---\ntitle: "x\nrecord:\n  a: 1\n---\n', { key: 'review', value: 'approved' }],
    ['where there is no record', '---\ntitle: x\n---\n', { key: 'review', value: 'approved' }],
    ['where there is no front matter', 'x', { key: 'review', value: 'approved' }],
  ])('%s', (_, text, decision) => expect(writeDecision(text, decision, 'page.mdx').ok).toBe(false));

  test('when one of several decisions cannot be written', () => {
    const decisions: Decision[] = [
      { key: 'drop', entry: 's-2' },
      { key: 'review', value: 'approved' },
    ];
    expect(writeDecisions('---\nreview: corrected\nrecord:\n  a: 1\n---\n', decisions, 'page.mdx').ok).toBe(false);
  });
});

test('whatever an editor wrote: every other byte stays, and the page says what was decided', () => {
  const keys = fc
    .array(
      fc.constantFrom(
        'title: "A: b" # c\n',
        'note: >-\n  two\n\n  lines\n',
        '# a comment\n',
        '\n',
        'merge: [ c-a , c-b ]\n',
        'alias: {a: [1,2]}\n',
        'pin:\n  - s-1\n\n  # in it\n  - s-2\n',
      ),
      { maxLength: 4 },
    )
    .map((all) => [...new Set(all)].join(''));
  const lists = fc.oneof(
    fc.constant(''),
    fc.constantFrom(
      'drop: [s-1]\n',
      'drop: [ s-1 , # x\n  s-2 # y\n ]\n',
      'drop:\n- s-1\n',
      'drop:\n    - "s-1"   # z\n\n',
      'drop:\n  - s-1\n  # end\n',
    ),
  );
  const page = fc.record({
    above: keys,
    list: lists,
    below: fc.boolean(),
    body: fc.constantFrom('', 'Text\n', '\n---\nrecord:\n'),
    crlf: fc.boolean(),
    mark: fc.boolean(),
  });
  fc.assert(
    fc.property(
      page,
      fc.constantFrom<Decision>({ key: 'drop', entry: 's-9' }, { key: 'review', value: 'rejected' }, relation('c-x')),
      (given, decision) => {
        const record = 'record:\n  id: c-1\n  list:\n    - {start: 1, exact: "a # b"}\n';
        const yaml = given.below ? `${given.above}${record}${given.list}` : `${given.above}${given.list}${record}`;
        const plain = `${given.mark ? '\uFEFF' : ''}---\n${yaml}---\n${given.body}`;
        const text = given.crlf ? plain.replaceAll('\n', '\r\n') : plain;
        const made = written(text, decision);
        let head = 0;
        while (head < text.length && made[head] === text[head]) head++;
        expect(made.endsWith(text.slice(head))).toBe(true);
        expect(made.length).toBeGreaterThan(text.length);
        if (given.crlf) expect(/(?<!\r)\n/.test(made)).toBe(false);
        const front = (of: string) => parse(of.replace(/^\uFEFF/, '').split(/^---\r?\n/m)[1] ?? '') as Record<string, unknown>;
        const before = front(text);
        const entry = decision.key === 'review' ? decision.value : [...((before[decision.key] as unknown[]) ?? []), decision.entry];
        expect(front(made)).toEqual({ ...before, [decision.key]: entry });
      },
    ),
  );
});
