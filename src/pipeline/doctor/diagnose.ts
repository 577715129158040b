import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { arch, availableParallelism, homedir, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { factsFile } from '../../acquire/index.ts';
import { readSettings } from '../../site/data/settings.ts';
import { list, walk } from '../../support/files.ts';
import { openDataVersion } from '../../vocabulary/open-data.ts';
import { lockHolder } from '../lock.ts';
import { storyFolders } from '../stories.ts';
import { programRoot, type Workspace } from '../workspace.ts';
import { packagesOf } from './packages.ts';
import type { Diagnosis } from './report.ts';

const sizeOf = async (folder: string): Promise<{ files: number; bytes: number }> => {
  const sizes = (await walk(folder)).map((path) =>
    stat(join(folder, path)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  return { files: sizes.length, bytes };
};

const storiesOf = async (seeds: string): Promise<Diagnosis['stories']> => {
  const names = existsSync(seeds) ? await storyFolders(seeds) : [];
  return Promise.all(
    names.map(async (name) => {
      const files = (await list(join(seeds, name))).filter(({ folder }) => !folder).map((file) => file.name);
      return { name, files: files.filter((file) => file !== factsFile).length, facts: files.includes(factsFile) };
    }),
  );
};

const pagesOf = async (content: string): Promise<Diagnosis['pages']> => {
  if (!existsSync(content)) return null;
  const pages = (await walk(content)).filter((path) => path.endsWith('.mdx'));
  const folders = Map.groupBy(pages, (path) => path.split('/')[0] ?? '');
  return Object.fromEntries([...folders].map(([folder, paths]) => [folder, paths.length]));
};

const settingsOf = async (content: string, env: NodeJS.ProcessEnv): Promise<Diagnosis['settings']> => {
  const read = await readSettings(content, env);
  if (!read.ok) return { ok: false, problems: read.problems.map(({ file, what }) => `${file}: ${what}`) };
  const from = (name: 'SITE_URL' | 'BASE_PATH') => (env[name] ? 'from the environment' : 'from site.yaml');
  return { ok: true, url: read.value.url, base: read.value.base, from: [from('SITE_URL'), from('BASE_PATH')] };
};

const npmVersion = (): string | null => {
  const { stdout, status } = spawnSync('npm', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return status === 0 ? stdout.trim() : null;
};

const browserOf = (env: NodeJS.ProcessEnv): string | null => {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? `${env.CHROME_PATH} (CHROME_PATH)` : null;
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', ['chromium', 'google-chrome', 'microsoft-edge'], {
    encoding: 'utf8',
  });
  const [path] = (found.stdout ?? '').split('\n').filter(Boolean);
  const brought = process.platform === 'linux' && existsSync(join(programRoot, 'node_modules/@sparticuz/chromium'));
  return path ?? (brought ? 'Chromium from npm' : null);
};

/** Looks at the machine, the program and the workspace; changes nothing. `current`: whether `dist/` is of what is there now. */
export const diagnose = async (workspace: Workspace, current: boolean): Promise<Diagnosis> => ({
  ...(await packagesOf(programRoot)),
  dataVersion: openDataVersion,
  node: process.version,
  npm: npmVersion(),
  system: `${type()} ${release()} ${arch()}`,
  processors: availableParallelism(),
  memory: totalmem(),
  home: homedir(),
  program: programRoot,
  workspace: workspace.root,
  browser: browserOf(process.env),
  stories: await storiesOf(workspace.seeds),
  pages: await pagesOf(workspace.content),
  settings: await settingsOf(workspace.content, process.env),
  cache: await sizeOf(workspace.cache),
  lock: lockHolder(workspace),
  dist: existsSync(workspace.dist) ? { ...(await sizeOf(workspace.dist)), current } : null,
});
