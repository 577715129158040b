// `npm test`: every check in order, all of them even when one fails, and a count at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

type Check = { name: string; tool: string; args: string[]; needs?: string };
type Result = { name: string; ok: boolean; passed: number; failed: number; seconds: number };

const root = join(import.meta.dirname, '..');
const countFile = join(root, '.onrecord/test-count.json');

const vitest = (project: string, needs?: string): Check => ({
  name: `${project} tests`,
  tool: 'vitest',
  args: ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${countFile}`],
  ...(needs === undefined ? {} : { needs }),
});

const checks: Check[] = [
  { name: 'format and lint', tool: 'biome', args: ['ci', '--error-on-warnings'] },
  // Every TypeScript file of the project too, not the pages alone.
  { name: 'types', tool: 'astro', args: ['check'] },
  { name: 'unused code', tool: 'knip', args: [] },
  vitest('unit'),
  { name: 'build', tool: 'onrecord', args: ['build'] },
  vitest('dist', 'build'),
  vitest('browser', 'build'),
];

/** A file that could not be loaded has no tests to fail, and fails the run all the same. */
const count = (ok: boolean): { passed: number; failed: number } => {
  if (!existsSync(countFile)) return { passed: 0, failed: ok ? 0 : 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(countFile, 'utf8')) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: Math.max(numFailedTests ?? 0, ok ? 0 : 1) };
};

const run = ({ name, tool, args }: Check): Result => {
  console.log(`\n── ${name}`);
  rmSync(countFile, { force: true });
  const began = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/launch.mjs'), tool, ...args], { stdio: 'inherit', cwd: root });
  const ok = status === 0;
  return { name, ok, ...count(ok), seconds: (performance.now() - began) / 1000 };
};

const results: Result[] = [];
for (const check of checks) {
  const ready = check.needs === undefined || results.some(({ name, ok }) => name === check.needs && ok);
  results.push(ready ? run(check) : { name: check.name, ok: false, passed: 0, failed: 1, seconds: 0 });
}

console.log('\n── all checks');
for (const { name, ok, passed, failed, seconds } of results) {
  const tests = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`);
}
const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
