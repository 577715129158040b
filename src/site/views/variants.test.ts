import { expect, test } from 'vitest';
import type { SourceNode } from '../data/nodes.ts';
import type { Words } from '../data/words.ts';
import { amongWitnesses, tells, type Variant, variantColumns } from './variants.ts';

const words = (text: string): Words => ({
  doc: 'a',
  start: 0,
  end: text.length,
  lang: 'en',
  quoted: false,
  segments: [{ text, marks: [] }],
});
const tag = (siglum: string) => ({ href: siglum, siglum, name: siglum });
const variant = (readings: [string, string][], absent = ''): Variant => ({
  readings: readings.map(([text, sources]) => ({ words: words(text), sources: [...sources].map(tag) })),
  absent: [...absent].map(tag),
});

test.for([
  [
    'a choice of words',
    variant([
      ['a repositioning', 'AB'],
      ['a relocation,', 'C'],
    ]),
    10,
  ],
  [
    'little words',
    variant([
      ['would', 'A'],
      ['will', 'B'],
    ]),
    4,
  ],
  ['words that a source leaves out', variant([['old', 'A']], 'B'), 0],
  [
    'a long reading',
    variant([
      ['one two three four five', 'A'],
      ['something', 'B'],
    ]),
    0,
  ],
  [
    'two readings of one source',
    variant([
      ['had moved', 'A'],
      ['moved', 'AB'],
    ]),
    0,
  ],
] as [string, Variant, number][])('%s', ([, given, told]) => expect(tells(given)).toBe(told));

const column = (variant: boolean, readings: Record<string, string>) => ({
  variant,
  readings: Object.entries(readings).map(([statement, exact]) => ({ statement, start: 0, end: exact.length, exact })),
});

test('among some witnesses only what these differ in is a variant', () => {
  const utterance = {
    id: 'u',
    statements: ['a', 'b', 'c'],
    collation: [
      column(false, { a: 'the', b: 'the', c: 'the' }),
      column(true, { a: 'ferry', b: 'Ferry,', c: 'boat' }),
      column(true, { a: 'sails', b: 'leaves', c: 'sails' }),
      column(true, { a: 'soon' }),
      column(true, { c: 'today' }),
    ],
  };
  const kept = new Map(['a', 'b'].map((id) => [id, {} as SourceNode]));
  const { statements, collation } = amongWitnesses(utterance, kept);
  expect(statements).toEqual(['a', 'b']);
  expect(collation.map(({ variant, readings }) => [variant, ...readings.map(({ exact }) => exact)])).toEqual([
    [false, 'the', 'the'],
    [false, 'ferry', 'Ferry,'],
    [true, 'sails', 'leaves'],
    [true, 'soon'],
  ]);
});

test('what each source prints, if not in every report of its own, is nothing they differ in', () => {
  const [gazette, courier] = [{} as SourceNode, {} as SourceNode];
  const printers = new Map([
    ['short', gazette],
    ['long', gazette],
    ['other', courier],
  ]);
  const utterance = {
    id: 'u',
    statements: ['short', 'long', 'other'],
    collation: [
      column(true, { long: 'watch', other: 'watch' }),
      column(true, { long: 'areas' }),
      column(true, { short: 'retreat', long: 'withdrawal', other: 'withdrawal' }),
    ],
  };
  expect(variantColumns(utterance, printers).map(({ readings }) => readings[0]?.exact)).toEqual(['areas', 'retreat']);
  expect(variantColumns(utterance, new Map([...printers].filter(([, source]) => source === gazette)))).toEqual([]);
});
