import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { patternsOfProgram, type Verdict, verdictOn } from './patterns.ts';

const known = JSON.parse(readFileSync(join(import.meta.dirname, 'verdicts.json'), 'utf8')) as Record<string, Verdict>;

/** Twice the length of a text takes twice as long, or four times where it is the square; the rest is a measurement's. */
const isTame = (verdict: Verdict): boolean => {
  if (typeof verdict === 'string') return verdict === 'safe';
  if ('atMost' in verdict) return true;
  return 'timed' in verdict ? verdict.ratio < 5 : verdict.growth === '2nd degree polynomial';
};

// Verdicts are kept because deciding takes minutes; `scripts/check-patterns.ts` keeps those of new patterns.
test('no regular expression of the program takes more than the square of the length of a text', async () => {
  const patterns = patternsOfProgram();
  expect(patterns.length).toBeGreaterThan(500);
  const faults: string[] = [];
  for (const pattern of patterns) {
    const verdict = known[pattern.written] ?? (await verdictOn(pattern));
    if (!isTame(verdict)) faults.push(`${pattern.file}: ${pattern.written} ${JSON.stringify(verdict)}`);
  }
  expect(faults, 'write these in another way; those undecided "node scripts/launch.mjs scripts/check-patterns.ts" measures').toEqual([]);
}, 300_000);

test.for<[string, unknown]>([
  ['/^(a+)+$/', { growth: 'exponential' }],
  ['/^a+$/', 'safe'],
  // What the automaton cannot know is left out of it.
  ['/\\b(?:mon|tues)day\\s+(?!\\p{L}+ing)/iu', { atMost: 'square' }],
  ['/^\\p{L}+ly(?!\\p{L})/u', { atMost: 'linear' }],
  ['/^(?:\\p{L}+\\s*)+(?=x)/u', 'undecided'],
  ['/^(?=(?:a|a)*b)a/', 'undecided'],
  ['/^(?<=c(?:a*a*)*)a/', 'undecided'],
  ['/(\\w+)\\1*a*!/', 'undecided'],
])('the checker knows %s', async ([written, verdict]) => {
  const found = await verdictOn({ written, file: '' });
  if (typeof verdict === 'string') expect(found).toBe(verdict);
  else expect(found).toMatchObject(verdict as object);
});
