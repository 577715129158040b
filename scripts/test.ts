// `npm test`: every check, all of them even when one fails, and a count at the end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** `counted`: where it leaves how many tests passed and failed; `needs`: what has to have passed before. */
type Check = { name: string; tool: string; args: string[]; counted?: string; needs?: string };
type Result = { name: string; ok: boolean; passed: number; failed: number; seconds: number };

const root = join(import.meta.dirname, '..');
const countFile = (project: string) => join(root, `.onrecord/test-count-${project}.json`);

const vitest = (project: string, needs?: string): Check => ({
  name: `${project} tests`,
  tool: 'vitest',
  args: ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${countFile(project)}`],
  counted: countFile(project),
  ...(needs === undefined ? {} : { needs }),
});

// Side by side what keeps one processor busy; after it what keeps all busy.
const stages: Check[][][] = [
  [
    [
      { name: 'format and lint', tool: 'biome', args: ['ci', '--error-on-warnings'] },
      { name: 'unused code', tool: 'knip', args: [] },
      // Every TypeScript file of the project too, not the pages alone.
      { name: 'types', tool: 'astro', args: ['check'] },
    ],
    [{ name: 'build', tool: 'onrecord', args: ['build'] }, vitest('dist', 'build')],
  ],
  [[vitest('unit')]],
  [[vitest('browser', 'build')]],
];

const results: Result[] = [];

/** A file that could not be loaded has no tests to fail, and fails the run all the same. */
const count = (counted: string | undefined, ok: boolean): { passed: number; failed: number } => {
  const none = { passed: 0, failed: ok ? 0 : 1 };
  if (counted === undefined) return none;
  try {
    const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(counted, 'utf8')) as Record<string, number>;
    return { passed: numPassedTests, failed: Math.max(numFailedTests, none.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const run = async ({ name, tool, args, counted }: Check, alone: boolean): Promise<Result> => {
  if (counted !== undefined) rmSync(counted, { force: true });
  if (alone) console.log(`\n── ${name}`);
  const began = performance.now();
  const stdio = alone ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [join(root, 'scripts/launch.mjs'), tool, ...args], { stdio: ['ignore', stdio, stdio], cwd: root });
  // Whole, when it ends, where two print at once: they would print into each other's lines.
  const printed = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')));
  const [status] = await once(child, 'exit');
  if (!alone) console.log(`\n── ${name}\n${(await printed).join('')}`);
  const ok = status === 0;
  return { name, ok, ...count(counted, ok), seconds: (performance.now() - began) / 1000 };
};

const runInTurn = async (checks: readonly Check[], alone: boolean) => {
  for (const check of checks) {
    const ready = check.needs === undefined || results.some(({ name, ok }) => name === check.needs && ok);
    results.push(ready ? await run(check, alone) : { name: check.name, ok: false, passed: 0, failed: 1, seconds: 0 });
  }
};

for (const stage of stages) await Promise.all(stage.map((checks) => runInTurn(checks, stage.length === 1)));

console.log('\n── all checks');
for (const { name, ok, passed, failed, seconds } of results) {
  const tests = passed + failed > 0 ? `${passed} passed, ${failed} failed` : '';
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds.toFixed(1).padStart(6)} s  ${tests}`);
}
const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
