import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The site's program: what renders pages (`server`), and the folder of what stands beside them as it is (`client`). */
export type Compiled = { server: string; client: string };

const script = fileURLToPath(new URL('./compile-program.ts', import.meta.url));

/**
 * The program of the site, compiled into `folder` unless it holds that `version` already. `root`: of the sources, and above the folder: what runs there
 * needs their packages.
 * @throws with what the compiler has to say.
 */
export const compiled = async (root: string, folder: string, version: string): Promise<Compiled> => {
  const program = { server: join(folder, 'server'), client: join(folder, 'client') };
  const stamp = join(folder, 'version');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === version) return program;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', script, root, folder], { cwd: root });
  await writeFile(stamp, version);
  return program;
};
