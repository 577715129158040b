import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withLock } from './lock.ts';
import { type Workspace, workspaceAt } from './workspace.ts';

const workspace = (): Workspace & { lock: string } => {
  const root = mkdtempSync(join(tmpdir(), 'onrecord-lock-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const found = workspaceAt(root);
  return { ...found, lock: join(found.cache, 'lock') };
};

/** Another process that holds the lock and says so, until it is told to end. */
const holding = async (root: string): Promise<ChildProcess> => {
  const program = `
    import { withLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    import { workspaceAt } from ${JSON.stringify(join(import.meta.dirname, 'workspace.ts'))};
    await withLock(workspaceAt(${JSON.stringify(root)}), () => undefined, () => new Promise((resolve) => {
      console.log('held');
      process.stdin.once('data', resolve);
    }));
    process.exit();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
};

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));

/** Takes the lock; what was said on the way, and whether it was had. */
const attempt = async (at: Workspace) => {
  const said: string[] = [];
  const made = await withLock(
    at,
    (line) => said.push(line),
    async () => 'done',
  );
  return { said, had: made.ok, problems: made.ok ? [] : made.problems };
};

test('while another process holds it, a run ends with a problem that names that process', async () => {
  const at = workspace();
  const child = await holding(at.root);
  const { had, problems } = await attempt(at);
  expect(had).toBe(false);
  expect(problems).toMatchObject([{ file: at.lock, what: expect.stringContaining(`process ${child.pid} on ${hostname()}, since 20`) }]);
  child.stdin?.write('end\n');
  await ended(child);
  expect(await attempt(at)).toEqual({ said: [], had: true, problems: [] });
  expect(existsSync(at.lock)).toBe(false);
});

test.for(['SIGINT', 'SIGTERM'] as const)('a process that ends by %s gives it back', async (signal) => {
  const at = workspace();
  const child = await holding(at.root);
  child.kill(signal);
  await ended(child);
  expect(child.signalCode).toBe(signal);
  expect(existsSync(at.lock)).toBe(false);
});

test('what a killed process left behind is taken over, with one line that says whose it was', async () => {
  const at = workspace();
  const child = await holding(at.root);
  child.kill('SIGKILL');
  await ended(child);
  expect(existsSync(at.lock)).toBe(true);
  const { said, had } = await attempt(at);
  expect(had).toBe(true);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`process ${child.pid} on ${hostname()}`);
  expect(existsSync(at.lock)).toBe(false);
});

const lockBy = (at: { cache: string; lock: string }, text: string, hoursOld: number) => {
  mkdirSync(at.cache, { recursive: true });
  writeFileSync(at.lock, text);
  const when = new Date(Date.now() - hoursOld * 3_600_000);
  utimesSync(at.lock, when, when);
};

const elsewhere = JSON.stringify({ pid: 1, host: 'another.example', since: '2024-05-06T07:08:09.000Z', born: '' });
const numberGivenAgain = JSON.stringify({ pid: process.pid, host: hostname(), since: '2024-05-06T07:08:09.000Z', born: 'before' });

test.for<[string, string, number, boolean]>([
  ['of another machine, an hour old', elsewhere, 1, false],
  ['of another machine, two days old', elsewhere, 48, true],
  ['empty, for a run is just making it', '', 0, false],
  ['empty since an hour', '', 1, true],
  ['damaged since an hour', '{"pid":', 1, true],
  ['of a process whose number another has now', numberGivenAgain, 0, true],
])('a lock %s', async ([, text, hoursOld, free]) => {
  const at = workspace();
  lockBy(at, text, hoursOld);
  expect((await attempt(at)).had).toBe(free);
  expect(existsSync(at.lock)).toBe(!free);
});

test('of many processes that find one left behind at once, one has it at a time', async () => {
  const at = workspace();
  lockBy(at, '', 1);
  const program = `
    import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
    import { withLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    import { workspaceAt } from ${JSON.stringify(join(import.meta.dirname, 'workspace.ts'))};
    for (let turn = 0; turn < 200; turn++) {
      await withLock(workspaceAt(${JSON.stringify(at.root)}), () => undefined, async () => {
        mkdirSync(${JSON.stringify(join(at.root, 'alone'))});
        rmdirSync(${JSON.stringify(join(at.root, 'alone'))});
        console.log('had');
      });
    }`;
  const script = join(at.root, 'contend.ts');
  writeFileSync(script, program);
  const all = spawnSync('sh', ['-c', `for n in 1 2 3 4; do "${process.execPath}" "${script}" & done; wait`], { encoding: 'utf8' });
  expect(all.stderr).toBe('');
  expect(all.stdout.split('\n').length).toBeGreaterThan(4);
  expect(existsSync(at.lock)).toBe(false);
});
