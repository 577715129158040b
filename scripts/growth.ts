// How time grows when one trick is repeated in an article: every attack the checker of regular expressions found, and runs of what they look for.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { acquire } from '../src/acquire/index.ts';
import { annotate } from '../src/annotate/index.ts';
import type { Verdict } from '../src/tests/hostile/patterns.ts';
import { SourceFacts } from '../src/vocabulary/story.ts';

type Attack = [before: string, repeated: string, after: string];

const { values } = parseArgs({ options: { characters: { type: 'string', default: '50000' } } });
const length = Number(values.characters);

const verdicts = Object.values(
  JSON.parse(readFileSync(join(import.meta.dirname, '../src/tests/hostile/verdicts.json'), 'utf8')) as Record<string, Verdict>,
);
const runs = [
  ' ',
  '\t',
  'a',
  'A.',
  '. ',
  ', ',
  '"',
  '“',
  '(a',
  '[',
  '>',
  '-',
  '—',
  '*',
  '`',
  '#',
  '1,',
  'said, ',
  'Ann ',
  'Ann and ',
  'of the ',
];
const more = ['Monday ', '6 May 2024 ', 'meanwhile ', 'ly ', '\u00ad', '\u200b', '\u0301', '’', 'http://a ', 'a@b.', '| ', 'Ann: ', '\r'];
const attacks: Attack[] = [
  ...verdicts.flatMap((verdict) => (typeof verdict === 'object' ? [verdict.attack] : [])),
  ...[...runs, ...more].flatMap((run): Attack[] => [
    ['', run, ''],
    ['Ann Lee said “', run, '” b.'],
  ]),
];

const took = ([before, repeated, after]: Attack, characters: number, file: string): number => {
  const bytes = new TextEncoder().encode(before + repeated.repeat(Math.ceil(characters / Math.max(1, repeated.length))) + after);
  const began = performance.now();
  const read = acquire(file, bytes, SourceFacts.parse({ file }));
  if (read.ok) annotate(read.value);
  return performance.now() - began;
};

/** Shorter times are noise. */
const least = 50;
took(['', 'Ann Lee said “it rains” on Monday. ', ''], 10_000, 'a.txt');
let worst = 0;
let measured = 0;
for (const attack of attacks) {
  for (const file of ['a.txt', 'a.md']) {
    const once = took(attack, length, file);
    const twice = took(attack, 2 * length, file);
    measured++;
    if (twice < least) continue;
    const ratio = twice / Math.max(once, least / 2);
    worst = Math.max(worst, ratio);
    if (ratio > 2.6) console.log(`${file} ${JSON.stringify(attack)}: ${once.toFixed(0)} ms, twice the length ${twice.toFixed(0)} ms`);
  }
}
console.log(
  `${measured} texts of ${length} and ${2 * length} characters; the most that twice the length took: ${worst.toFixed(1)} times as long`,
);
