import { execFile } from 'node:child_process';
import { endedCpu, processTree, type Seen } from './process-tree.ts';

/**
 * A program's run as seen from outside: milliseconds by the clock, and of the processor on all threads of it and of what it started, in all and by
 * program; the most memory that they had together at one time, in bytes. `NaN` where the system does not tell.
 */
export type Cost = { ms: number; cpu: number; cpuOf: Record<string, number>; memory: number };

/** What a measured program says of itself: one JSON object on its last line. */
export type Run<T> = Cost & { said: T };

const watchEvery = 50;

/** Watches a process and its descendants until `stop`, which tells what they cost. */
const watch = (pid: number) => {
  const seen = new Map<number, Seen>();
  let memory = Number.NaN;
  const look = () => {
    const now = processTree(pid);
    for (const [id, one] of now) seen.set(id, one);
    const together = [...now.values()].reduce((sum, one) => sum + one.memory, 0);
    if (together > 0) memory = Math.max(together, Number.isNaN(memory) ? 0 : memory);
  };
  look();
  const timer = setInterval(look, watchEvery);
  return {
    stop: () => {
      clearInterval(timer);
      const cpuOf: Record<string, number> = {};
      for (const { name, cpu } of seen.values()) cpuOf[name] = (cpuOf[name] ?? 0) + cpu;
      return { memory, cpuOf, cpu: Object.values(cpuOf).reduce((sum, one) => sum + one, 0) };
    },
  };
};

/** Runs a program to its end, with what it prints. */
export const run = async (command: string, args: string[], cwd: string): Promise<Cost & { output: string }> => {
  const [began, before] = [performance.now(), endedCpu()];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const child = execFile(command, args, { cwd, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
    if (error) reject(new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`));
    else resolve(stdout);
  });
  const watched = watch(child.pid ?? 0);
  const output = await promise.finally(watched.stop);
  const ms = performance.now() - began;
  const { memory, cpuOf, cpu } = watched.stop();
  // What was seen misses the last moment of each; what the system counted misses those that nobody waited for.
  return { output, ms, memory, cpuOf, cpu: Math.max(cpu, endedCpu() - before) };
};

/** Runs a program of ours in a Node of its own, so that its memory is its own. */
export const measureNode = async <T>(script: URL, args: string[], cwd: string): Promise<Run<T>> => {
  const { output, ...cost } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', script.pathname, ...args], cwd);
  const last = output.trim().split('\n').at(-1) ?? '';
  if (!last.startsWith('{')) throw new Error(`${script.pathname} said nothing`);
  return { said: JSON.parse(last) as T, ...cost };
};

/** The same for a program that measures itself. */
export const runNode = async <T>(script: URL, args: string[], cwd: string): Promise<T> => (await measureNode<T>(script, args, cwd)).said;
