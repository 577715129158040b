// Decides for every regular expression of the program whether its time can grow faster than the text, and keeps the verdicts for the tests.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternsOfProgram, type Verdict, verdictOn } from '../src/tests/hostile/patterns.ts';

const file = join(import.meta.dirname, '../src/tests/hostile/verdicts.json');
const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>;
const verdicts: Record<string, Verdict> = {};
for (const pattern of patternsOfProgram()) {
  const verdict = known[pattern.written] ?? (await verdictOn(pattern));
  verdicts[pattern.written] = verdict;
  if (typeof verdict === 'object') console.log(`${pattern.file}  ${pattern.written}  ${verdict.growth}`);
}
writeFileSync(file, `${JSON.stringify(verdicts, null, 1)}\n`);
const all = Object.values(verdicts);
const count = (wanted: string) => all.filter((verdict) => verdict === wanted).length;
console.log(`${all.length} patterns: ${count('safe')} safe, ${count('undecided')} undecided, the others above`);
