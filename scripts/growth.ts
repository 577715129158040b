// How the processor's time grows when one trick is repeated in an article, stage by stage: every attack the checker of regular expressions found,
// and runs of what they look for. The processor's time, because this machine may have other work; the least of several runs, because of its caches.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { acquire } from '../src/acquire/index.ts';
import { annotate } from '../src/annotate/index.ts';
import { connect } from '../src/connect/index.ts';
import type { Attack, Verdict } from '../src/tests/hostile/patterns.ts';
import { SourceFacts } from '../src/vocabulary/story.ts';

const { values } = parseArgs({ options: { characters: { type: 'string', default: '20000' }, only: { type: 'string', default: '' } } });
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
const prose = ['“It rains,” Ann Lee said. ', 'Mayor Tom Ashby denied it on Monday in Paris.\n\n', '“a” said b, “'];
const attacks: Attack[] = [
  ...verdicts.flatMap((verdict) => (typeof verdict === 'object' && 'growth' in verdict ? [verdict.attack] : [])),
  ...[...runs, ...more, ...prose].flatMap((run): Attack[] => [
    ['', run, ''],
    ['Ann Lee said “', run, '” b.'],
  ]),
];

const seconds = <T>(work: () => T): [T, number] => {
  const began = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(began);
  return [made, (user + system) / 1e6];
};

const stages = ['acquire', 'annotate', 'connect'] as const;
type Times = Record<(typeof stages)[number], number>;

let texts = 0;
/** No text is measured twice: what a stage keeps of one must not help with the next. */
const took = ([before, repeated, after]: Attack, file: string, characters: number): Times => {
  const text = `Number ${++texts}.\n\n${before}${repeated.repeat(Math.ceil(characters / Math.max(1, repeated.length)))}${after}`;
  const bytes = new TextEncoder().encode(text);
  const facts = SourceFacts.parse({ file });
  const [read, acquiring] = seconds(() => acquire(file, bytes, facts));
  if (!read.ok) return { acquire: acquiring, annotate: 0, connect: 0 };
  const [annotations, annotating] = seconds(() => annotate(read.value));
  const [, connecting] = seconds(() => connect('growth', [read.value], [annotations]));
  return { acquire: acquiring, annotate: annotating, connect: connecting };
};

const least = (times: Times[]): Times =>
  ({
    acquire: Math.min(...times.map((one) => one.acquire)),
    annotate: Math.min(...times.map((one) => one.annotate)),
    connect: Math.min(...times.map((one) => one.connect)),
  }) satisfies Times;

/** Shorter times are noise, in seconds. */
const telling = 0.05;
/** Twice the length, twice the time; the rest is for memory. */
const allowed = 2.7;

/** Stages that take much longer for twice the length, and how many times as long. */
const growing = (once: Times, twice: Times): [string, number][] =>
  stages.flatMap((stage): [string, number][] => {
    const ratio = twice[stage] / Math.max(once[stage], telling / 2);
    return twice[stage] > telling && ratio > allowed ? [[stage, ratio]] : [];
  });

took(['', 'Ann Lee said “it rains” on Monday. ', ''], 'a.txt', 10_000);
let measured = 0;
let flagged = 0;
for (const attack of attacks) {
  for (const file of ['a.txt', 'a.md']) {
    if (!JSON.stringify(attack).includes(values.only)) continue;
    const once = [took(attack, file, length)];
    const twice = [took(attack, file, 2 * length)];
    measured++;
    let suspect = growing(least(once), least(twice));
    for (let again = 0; suspect.length > 0 && again < 4; again++) {
      once.push(took(attack, file, length));
      twice.push(took(attack, file, 2 * length));
      suspect = growing(least(once), least(twice));
    }
    if (suspect.length > 0) flagged++;
    for (const [stage, ratio] of suspect)
      console.log(`${file} ${JSON.stringify(attack)}: ${stage} ${ratio.toFixed(1)} times as long for twice the length`, least(twice));
  }
}
console.log(`${measured} texts of ${length} and ${2 * length} characters: ${flagged} take longer than twice the time for twice the length`);
process.exitCode = flagged > 0 ? 1 : 0;
