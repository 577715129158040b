import { readdirSync, readFileSync } from 'node:fs';

/** A process as Linux tells of it: its program's name, memory in bytes, milliseconds of the processor. */
export type Seen = { name: string; memory: number; cpu: number };

/** Linux counts a process's time in hundredths of a second, whatever the kernel's own clock. */
const msPerTick = 10;

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It has ended meanwhile, or this is not Linux.
    return '';
  }
};

/** Name and time from `/proc/PID/stat` (proc(5)): the name stands in brackets and may hold any character, so fields are counted behind it. */
export const parseStat = (stat: string): { name: string; cpu: number; ended: number } => {
  const [open, close] = [stat.indexOf('('), stat.lastIndexOf(')')];
  const fields = stat.slice(close + 2).split(' ');
  const time = (field: number) => Number(fields[field - 3] ?? 0) * msPerTick;
  return { name: stat.slice(open + 1, close), cpu: time(14) + time(15), ended: time(16) + time(17) };
};

const childrenOf = (pid: number): number[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      textOf(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
};

/** A process and all that it started, with its threads; nothing where the system does not tell. */
export const processTree = (pid: number): Map<number, Seen> => {
  const stat = textOf(`/proc/${pid}/stat`);
  if (stat === '') return new Map();
  const { name, cpu } = parseStat(stat);
  const memory = Number(/VmRSS:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
  return new Map([[pid, { name, memory, cpu }], ...childrenOf(pid).flatMap((child) => [...processTree(child)])]);
};

/** Milliseconds of the processor that all programs used which this one started and which have ended; `NaN` where the system does not tell. */
export const endedCpu = (): number => {
  const stat = textOf('/proc/self/stat');
  return stat === '' ? Number.NaN : parseStat(stat).ended;
};
