// Loaded before a program (`node --import`): from its n-th change to the disk on, the disk goes wrong as FAULT says.
import { promises } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';

/**
 * `kill`: the process ends at the n-th change, in the middle of it where it is a write. `full`, `read-only`: that change and all after it
 * fail. `FAULT=kill:7:/folder` counts changes below `/folder` only.
 */
const [kind = '', at = '', folder = ''] = (process.env.FAULT ?? '').split(':');

let changes = 0;

const fail = (code: string, path: string): never => {
  throw Object.assign(new Error(`${code}: ${path}`), { code });
};

/** Counts a change; true when the program is to be stopped half way through it. */
const strikes = (path: unknown, needsRoom: boolean): boolean => {
  if (typeof path !== 'string' || !path.startsWith(folder + sep)) return false;
  if (++changes < Number(at)) return false;
  if (kind === 'full' && needsRoom) fail('ENOSPC', path);
  if (kind === 'read-only') fail('EROFS', path);
  return kind === 'kill';
};

const stop = () => process.kill(process.pid, 'SIGKILL');

const real = { ...promises };

const struckHandle = (handle: FileHandle, path: unknown): FileHandle => {
  const write = handle.writeFile.bind(handle);
  handle.writeFile = async (data, options) => {
    if (!strikes(path, true)) return write(data, options);
    await write((data as string).slice(0, (data as string).length / 2));
    stop();
  };
  const sync = handle.sync.bind(handle);
  handle.sync = async () => (strikes(path, true) ? void stop() : sync());
  return handle;
};

Object.assign(promises, {
  open: async (path: string, flags?: string, mode?: number) => {
    if (flags === 'r' || flags === undefined) return real.open(path, flags, mode);
    if (strikes(path, false)) stop();
    return struckHandle(await real.open(path, flags, mode), path);
  },
  writeFile: async (path: string, data: string, options?: 'utf8') => {
    if (!strikes(path, true)) return real.writeFile(path, data, options);
    await real.writeFile(path, data.slice(0, data.length / 2));
    stop();
  },
  rename: async (from: string, to: string) => {
    if (strikes(to, false)) stop();
    await real.rename(from, to);
  },
  rm: async (path: string, options?: object) => {
    if (strikes(path, false)) stop();
    await real.rm(path, options);
  },
});
syncBuiltinESMExports();

// So that whoever runs this knows how many moments there are.
process.on('exit', () => process.stderr.write(`\nchanges: ${changes}\n`));
