import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileProblem } from '../support/file-problem.ts';
import type { Outcome, Problem } from '../support/problem.ts';
import type { Workspace } from './workspace.ts';

/** The run that writes. `born`: when its process began, in the system's own count, so that a later process of the same number is told apart. */
type Holder = { pid: number; host: string; since: string; born: string };

/** After this long a lock of another machine, whose processes cannot be looked at from here, counts as left behind. */
const oldAfter = 24 * 3_600_000;

/** A lock without its holder's name is one that is just being written, or one whose writer was stopped in that moment. */
const emptyFor = 5_000;

const lockOf = ({ cache }: Workspace) => join(cache, 'lock');

/** Field 22 of Linux's `/proc/<pid>/stat`; elsewhere nobody knows. */
const bornOf = (pid: number): string => {
  try {
    const about = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return about.slice(about.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

const self = (): Holder => ({ pid: process.pid, host: hostname(), since: new Date().toISOString(), born: bornOf(process.pid) });

const isAlive = ({ pid, born }: Holder): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Anything else says that it is there but not ours.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return born === bornOf(pid);
};

const holderIn = (text: string): Holder | null => {
  try {
    const { pid, host, since, born } = JSON.parse(text) as Partial<Holder>;
    const whole = Number.isInteger(pid) && Number(pid) > 0 && [host, since, born].every((part) => typeof part === 'string');
    return whole ? ({ pid, host, since, born } as Holder) : null;
  } catch {
    return null;
  }
};

const nameOf = (holder: Holder | null) =>
  holder === null ? 'a run without a name' : `process ${holder.pid} on ${holder.host}, since ${holder.since}`;

/** Why the lock of a run holds nothing any more, or `null` while it does. `age`: of the file, in milliseconds. */
const leftBehind = (holder: Holder | null, age: number): string | null => {
  if (holder === null) return age > emptyFor ? 'it was stopped as it began' : null;
  if (holder.host === hostname()) return isAlive(holder) ? null : 'that process is gone';
  return age > oldAfter ? 'it is of another machine and more than a day old' : null;
};

/** A run that begins makes the file; when it is there already, whoever made it holds the lock. */
const take = (path: string, text: string): 'taken' | 'held' | Problem => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    return 'taken';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'held';
    // A full disk makes the file and then cannot fill it.
    if (readOr(path, ' ') === '') rmSync(path, { force: true });
    return fileProblem(path, 'written', error);
  }
};

const readOr = (path: string, otherwise: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
};

/** Moves a lock that was left behind out of the way; another run may do the same at this moment, and then its new lock stays. */
const clear = (path: string, judged: string): void => {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = readOr(aside, judged);
  rmSync(aside, { force: true });
  if (moved !== judged) take(path, moved);
};

const held = (path: string, holder: Holder | null): Problem => ({
  file: path,
  what: `another run is writing here: ${nameOf(holder)}`,
  why: 'two runs at once would undo each other’s work; nothing was read or written',
  fix: 'wait until it is done, or stop it, and run again; a lock whose run is gone is taken over by itself',
});

/**
 * Takes the lock of a workspace. One that a stopped run left behind (its process gone; of another machine and a day old) is taken over, with
 * one line to `say`. Resolves to what gives it back, or to the problem that names who holds it.
 */
const takeLock = (workspace: Workspace, say: (line: string) => void): Outcome<() => void> => {
  const path = lockOf(workspace);
  const text = `${JSON.stringify(self())}\n`;
  for (let attempt = 0; attempt < 3; attempt++) {
    const result = take(path, text);
    if (result === 'taken') return { ok: true, value: () => readOr(path, '') === text && rmSync(path, { force: true }) };
    if (result !== 'held') return { ok: false, problems: [result] };
    const found = readOr(path, '');
    const about = statSync(path, { throwIfNoEntry: false });
    if (!about) continue;
    const holder = holderIn(found);
    const why = leftBehind(holder, Date.now() - about.mtimeMs);
    if (why === null) return { ok: false, problems: [held(path, holder)] };
    say(`an earlier run did not end (${nameOf(holder)}); ${why}, so this one goes on in its place`);
    clear(path, found);
  }
  return { ok: false, problems: [held(path, holderIn(readOr(path, '')))] };
};

/** Who holds the lock of a workspace, or did and left it behind; `null` when it is free. */
export const lockHolder = (workspace: Workspace): string | null => {
  const path = lockOf(workspace);
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) return null;
  const holder = holderIn(readOr(path, ''));
  const why = leftBehind(holder, Date.now() - about.mtimeMs);
  return why === null ? nameOf(holder) : `${nameOf(holder)}; ${why}, so the next run takes it over`;
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does `work` while no other run writes to the workspace: everything that changes `seeds/`, `content/` or `dist/` goes through here. The lock is
 * given back when the work ends, well or not, and when the process is told to stop.
 */
export const withLock = async <T>(workspace: Workspace, say: (line: string) => void, work: () => Promise<T>): Promise<Outcome<T>> => {
  const lock = takeLock(workspace, say);
  if (!lock.ok) return lock;
  const stop = (signal: NodeJS.Signals) => {
    finish();
    process.kill(process.pid, signal);
  };
  const finish = () => {
    lock.value();
    process.off('exit', finish);
    for (const signal of signals) process.off(signal, stop);
  };
  process.on('exit', finish);
  for (const signal of signals) process.on(signal, stop);
  try {
    return { ok: true, value: await work() };
  } finally {
    finish();
  }
};
