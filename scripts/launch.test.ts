import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-launch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const launched = (program: string, args: string[] = []) => {
  const file = join(folder, 'program.ts');
  writeFileSync(file, program);
  return spawn(process.execPath, [join(import.meta.dirname, 'launch.mjs'), file, ...args]);
};

test('hands on arguments, output and exit code, and runs TypeScript', async () => {
  const child = launched('const all: string[] = process.argv.slice(2); console.log(JSON.stringify(all)); process.exit(3);', ['a b', '--c']);
  const output = once(child.stdout, 'data');
  const [code] = await once(child, 'exit');
  expect([String((await output)[0]), code]).toEqual(['["a b","--c"]\n', 3]);
});

test('puts a Node that can run the tools first on the path', async () => {
  const child = launched(
    "import { execSync } from 'node:child_process'; console.log(String(execSync('node -p process.version')).trim() === process.version);",
  );
  const output = once(child.stdout, 'data');
  await once(child, 'exit');
  expect(String((await output)[0])).toBe('true\n');
});

test('hands on a signal and ends as its tool ends', async () => {
  const child = launched("process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready');");
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([7, null]);
});
