import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { patternsOfProgram, type Verdict, verdictOn } from './patterns.ts';

const known = JSON.parse(readFileSync(join(import.meta.dirname, 'verdicts.json'), 'utf8')) as Record<string, Verdict>;

/** Exponential by its form, harmless where it stands: it is given the 25 characters before a word. */
const onFewCharacters = ['/(?:[,—–]|^|\\n)\\s*(?:\\p{L}+ly\\s+|meanwhile,?\\s*)*$/iu'];

// Verdicts are kept because deciding takes minutes; `scripts/check-patterns.ts` keeps those of new patterns.
test('no regular expression of the program takes more than the square of the length of a text', async () => {
  const patterns = patternsOfProgram();
  expect(patterns.length).toBeGreaterThan(500);
  const faults: string[] = [];
  for (const pattern of patterns) {
    const verdict = known[pattern.written] ?? (await verdictOn(pattern));
    const tame = typeof verdict === 'string' || verdict.growth === '2nd degree polynomial' || onFewCharacters.includes(pattern.written);
    if (!tame) faults.push(`${pattern.file}: ${pattern.written} ${verdict.growth}, with ${JSON.stringify(verdict.attack)}`);
  }
  expect(faults).toEqual([]);
}, 300_000);

test('the checker finds what blows up', async () => {
  expect(await verdictOn({ written: '/^(a+)+$/', file: '' })).toMatchObject({ growth: 'exponential' });
  expect(await verdictOn({ written: '/^a+$/', file: '' })).toBe('safe');
});
