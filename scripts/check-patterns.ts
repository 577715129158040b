// Decides for every regular expression of the program whether its time can grow faster than the text, and keeps the verdicts for the tests.
// What cannot be decided is timed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternsOfProgram, type Verdict, verdictOn } from '../src/tests/hostile/patterns.ts';
import { timePattern } from './time-pattern.ts';

const file = join(import.meta.dirname, '../src/tests/hostile/verdicts.json');
const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>;
const verdicts: Record<string, Verdict> = {};
const timed = (written: string): Verdict => {
  const { attack, ...verdict } = timePattern(written);
  if (verdict.ratio > 0) console.log(`slowest with ${JSON.stringify(attack)}`);
  return verdict;
};
const milliseconds = 60_000;
const keep = (all: Record<string, Verdict>) => writeFileSync(file, `${JSON.stringify(all, null, 1)}\n`);
for (const pattern of patternsOfProgram()) {
  let verdict = known[pattern.written] ?? 'undecided';
  if (verdict === 'undecided') verdict = await verdictOn(pattern, milliseconds);
  if (verdict === 'undecided') verdict = timed(pattern.written);
  verdicts[pattern.written] = verdict;
  if (verdict !== known[pattern.written]) keep({ ...known, ...verdicts });
  if (typeof verdict === 'object' && !('atMost' in verdict)) console.log(`${pattern.file}  ${pattern.written}  ${JSON.stringify(verdict)}`);
}
keep(verdicts);
const all = Object.values(verdicts);
const count = (is: (verdict: Verdict) => boolean) => all.filter(is).length;
const atMost = (power: string) => count((verdict) => typeof verdict === 'object' && 'atMost' in verdict && verdict.atMost === power);
console.log(
  `${all.length} patterns: ${count((verdict) => verdict === 'safe')} linear, ${atMost('linear')} linear by a bound, ` +
    `${count((verdict) => typeof verdict === 'object' && 'growth' in verdict)} that grow faster, ${atMost('square')} at most as the square by a bound, ` +
    `${count((verdict) => typeof verdict === 'object' && 'timed' in verdict)} timed`,
);
