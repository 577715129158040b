import { expect, test } from 'vitest';
import type { Words } from '../data/words.ts';
import { tells, type Variant } from './variants.ts';

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
