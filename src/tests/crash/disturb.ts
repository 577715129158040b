import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesOf, editedSite, withoutRecord } from './edited-site.ts';

/** What goes wrong: at the n-th change of `content/`, or so many milliseconds after the program began. */
export type Fault = { kind: 'kill' | 'full' | 'read-only'; at: number } | { kind: 'time'; at: number };

const cli = join(import.meta.dirname, '../../cli.ts');
const faultyDisk = join(import.meta.dirname, 'faulty-disk.ts');

export type Ended = { said: string; signal: NodeJS.Signals | null; status: number | null };

/** Runs a program to its end, which may be a sudden one. */
export const run = (folder: string, args: string[], killAfter?: number, env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      resolve({ said, signal, status });
    });
  });

const refresh = (folder: string) => run(folder, [cli, 'refresh']);

const copied = async <T>(template: string, work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-crash-'));
  cpSync(template, folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const struck = (folder: string, fault: Fault): Promise<Ended> =>
  fault.kind === 'time'
    ? run(folder, [cli, 'refresh'], fault.at)
    : run(folder, ['--import', faultyDisk, cli, 'refresh'], undefined, { FAULT: `${fault.kind}:${fault.at}:${join(folder, 'content')}` });

/** A site about to change, what an undisturbed run makes of it, how many changes that takes and how long, in milliseconds. */
export type Experiment = {
  template: string;
  before: Record<string, string>;
  wanted: Record<string, string>;
  changes: number;
  took: number;
};

/** All that was read before is in the cache of `template`, so that most of a run's time is spent where it writes. */
export const prepare = async (): Promise<Experiment> => {
  const template = await editedSite(refresh);
  const before = bytesOf(join(template, 'content'));
  const wanted = await copied(template, async (folder) => {
    const { status, said } = await refresh(folder);
    if (status !== 0) throw new Error(`an undisturbed run fails: ${said}`);
    cpSync(join(folder, '.onrecord'), join(template, '.onrecord'), { recursive: true });
    return bytesOf(join(folder, 'content'));
  });
  return copied(template, async (folder) => {
    const began = performance.now();
    const { said } = await struck(folder, { kind: 'kill', at: Number.MAX_SAFE_INTEGER });
    return { template, before, wanted, changes: Number(/changes: (\d+)/.exec(said)?.[1]), took: performance.now() - began };
  });
};

const editorsOf = (pages: Record<string, string>) =>
  new Map(
    Object.entries(pages)
      .filter(([, text]) => /seen by an editor|by hand/i.test(text))
      .map(([path, text]) => [path, withoutRecord(text)] as const),
  );

/**
 * Lets one run go wrong, then another go well. `losses`: every file that is not as an undisturbed run leaves it, and every page on which
 * an editor's bytes changed, at any time. `hit`: whether the fault came before the run was over.
 */
export const disturb = (
  { template, before, wanted }: Experiment,
  fault: Fault,
): Promise<{ losses: string[]; hit: boolean; said: string }> =>
  copied(template, async (folder) => {
    const content = join(folder, 'content');
    const { said, signal, status } = await struck(folder, fault);
    const between = bytesOf(content);
    const again = await refresh(folder);
    const after = bytesOf(content);
    const editors = [...editorsOf(before)].flatMap(([path, text]) => [
      ...(withoutRecord(between[path] ?? '') === text ? [] : [`${path}: the editor's bytes after the fault`]),
      ...(withoutRecord(after[path] ?? '') === text ? [] : [`${path}: the editor's bytes in the end`]),
    ]);
    const paths = [...new Set([...Object.keys(wanted), ...Object.keys(after)])];
    const bytes = paths.filter((path) => wanted[path] !== after[path]).map((path) => `${path}: not as after an undisturbed run`);
    const failed = again.status === 0 ? [] : [`the next run failed: ${again.said}`];
    return { losses: [...editors, ...bytes, ...failed], hit: signal === 'SIGKILL' || status !== 0, said };
  });
