import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { walk } from '../../support/files.ts';
import type { Problem } from '../../support/problem.ts';
import { didYouMean } from '../../support/suggest.ts';
import { hostProblems, readHosts } from './host-limits.ts';

/** Whether a host takes the site in `dist`, by the limits it states. A host that is not known, and a site that is not there, are problems. */
export const checkHost = async (dist: string, name: string): Promise<Problem[]> => {
  const hosts = await readHosts();
  const host = hosts[name];
  if (!host) {
    const what = `there is no host \`${name}\`${didYouMean(name, new Set(Object.keys(hosts)))}`;
    return [{ file: '--host', what, why: 'its limits are not known', fix: `give one of ${Object.keys(hosts).join(', ')}` }];
  }
  const paths = await walk(dist);
  if (paths.length === 0) {
    return [{ file: dist, what: 'there is no built site', why: 'its files cannot be counted', fix: 'run `npm run build` first' }];
  }
  const files = await Promise.all(paths.map(async (path) => ({ path, bytes: (await stat(join(dist, path))).size })));
  const redirects = await readFile(join(dist, '_redirects'), 'utf8').catch(() => '');
  return hostProblems(dist, host, files, redirects.split('\n').filter(Boolean).length);
};
