import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem } from '../../support/file-problem.ts';
import type { Outcome } from '../../support/problem.ts';
import { parseYaml } from '../../support/yaml.ts';
import { Site } from '../../vocabulary/site.ts';

/** What the environment may say; it wins over `site.yaml`. */
export type Environment = Partial<Record<'SITE_URL' | 'BASE_PATH' | 'CONTENT_DIR' | 'CACHE_DIR', string>>;

/** The folder the site is built from, relative to the working folder. */
export const contentDir = (env: Environment): string => env.CONTENT_DIR ?? 'content';

/** Where a build keeps what the next one may use again. */
export const cacheDir = (env: Environment): string => env.CACHE_DIR ?? '.onrecord';

const withSlashes = (base: string): string => `/${base}/`.replace(/\/{2,}/g, '/');

/** Reads `site.yaml`. `SITE_URL` and `BASE_PATH` stand in for its `url` and `base`. */
export const readSettings = async (dir: string, env: Environment): Promise<Outcome<Site>> => {
  const file = join(dir, 'site.yaml');
  const text = await readFile(file, 'utf8').catch((error: unknown) => fileProblem(file, 'read', error));
  if (typeof text !== 'string') return { ok: false, problems: [text] };
  const site = parseYaml(Site, text, file);
  if (!site.ok) return site;
  const given = Site.safeParse({
    ...site.value,
    ...(env.SITE_URL ? { url: env.SITE_URL } : {}),
    ...(env.BASE_PATH ? { base: withSlashes(env.BASE_PATH) } : {}),
  });
  if (given.success) return { ok: true, value: { ...given.data, url: given.data.url.replace(/\/+$/, '') } };
  return {
    ok: false,
    problems: given.error.issues.map(({ path, message }) => ({
      file: path[0] === 'base' ? 'BASE_PATH' : 'SITE_URL',
      what: message,
      why: 'every address of the site is made from it',
      fix: 'correct the environment variable, or unset it to use site.yaml',
    })),
  };
};
