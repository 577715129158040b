import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../support/hash.ts';
import { cacheDir } from '../data/settings.ts';

/**
 * What a pure function makes of plain data, from an earlier build by the same version of the program where there is one: for the few that take long.
 * Outside a build nothing is kept. `name` is that of the function.
 */
export const keptWork = <T>(name: string, input: unknown, make: () => T): T => {
  const version = process.env.SITE_VERSION;
  if (version === undefined) return make();
  const folder = join(cacheDir(process.env), name);
  const file = join(folder, `${sha256(version + JSON.stringify(input))}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    const value = make();
    const unfinished = `${file}.${process.pid}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, JSON.stringify(value));
    renameSync(unfinished, file);
    return value;
  }
};
