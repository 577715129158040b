import { expect, test } from 'vitest';
import type { VariantKind } from '../../vocabulary/claim.ts';
import type { SourceNode } from '../data/nodes.ts';
import type { Words } from '../data/words.ts';
import type { Printer } from './printer.ts';
import { amongWitnesses, tells, type Variant, variantColumns, variantsOf } from './variants.ts';

const words = (text: string): Words => ({
  doc: 'a',
  start: 0,
  end: text.length,
  lang: 'en',
  quoted: false,
  segments: [{ text, marks: [] }],
});
const tag = (siglum: string) => ({ href: siglum, siglum, name: siglum });
const variant = (kind: VariantKind, readings: [string, string][], absent = ''): Variant => ({
  kind,
  readings: readings.map(([text, sources]) => ({ words: words(text), sources: [...sources].map(tag) })),
  absent: [...absent].map(tag),
});

// Each says more than the next.
const ordered: [string, Variant][] = [
  [
    'a deed in other words, in four sources',
    variant('deed', [
      ['cut', 'AB'],
      ['reduce', 'C'],
      ['scale back', 'D'],
    ]),
  ],
  ['a degree that two print and two do not', variant('degree', [['sharply', 'AB']], 'CD')],
  [
    'a thing in other words, in four sources',
    variant('thing', [
      ['a repositioning', 'ABC'],
      ['a relocation,', 'D'],
    ]),
  ],
  [
    'where, in four sources',
    variant('setting', [
      ['near', 'AB'],
      ['around', 'CD'],
    ]),
  ],
  [
    'a deed in other words, in two',
    variant(
      'deed',
      [
        ['cut', 'A'],
        ['reduce', 'B'],
      ],
      'CD',
    ),
  ],
  ['a degree that one alone prints', variant('degree', [['only', 'A']], 'BCD')],
  ['a thing that one alone prints', variant('thing', [['old', 'A']], 'BCD')],
];

test.for(ordered.slice(1).map(([name, each], i) => [name, each, ordered[i]?.[1]] as const))('%s', ([, less, more]) => {
  expect(tells(less)).toBeGreaterThan(0);
  expect(tells(more as Variant)).toBeGreaterThan(tells(less));
});

test.for([
  [
    'a reading too long to be seen at a glance',
    variant('deed', [
      ['one two three four five six', 'A'],
      ['something', 'B'],
    ]),
  ],
  [
    'two readings that every source has',
    variant('deed', [
      ['had moved', 'AB'],
      ['moved', 'AB'],
    ]),
  ],
] as [string, Variant][])('%s tells nothing', ([, each]) => expect(tells(each)).toBe(0));

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

test.for([
  ['one reading beside another deed', { a: 'moving', b: 'moved', c: 'moved', d: 'withdrew' }, ['moved ABC', 'withdrew D']],
  ['two where nothing else parts them', { a: 'plans', b: 'planned' }, ['plans A', 'planned B']],
] as const)('two forms of a word are %s', ([, readings, expected]) => {
  const printers = new Map(Object.keys(readings).map((id) => [id, { siglum: id.toUpperCase(), breaks: [] } as unknown as SourceNode]));
  const print = { tag: ({ siglum }: SourceNode) => tag(siglum) } as Printer;
  const statements = Object.keys(readings);
  const [found] = variantsOf(print, { id: 'u', statements, collation: [] }, [column(true, readings)], printers);
  const shown = found?.readings.map(({ words, sources }) => `${words.segments[0]?.text} ${sources.map(({ siglum }) => siglum).join('')}`);
  expect(shown).toEqual(expected);
});
