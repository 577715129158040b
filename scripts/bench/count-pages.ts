import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSite } from '../../src/site/data/load-site.ts';
import { createPrinter } from '../../src/site/views/printer.ts';
import { sitePaths } from '../../src/site/views/site-paths.ts';
import { formatProblem } from '../../src/support/problem.ts';
import { writeArchive } from './write-archive.ts';

/** The page for addresses that are not there is not among those to be found. */
const unfound = 1;

/** How many pages the site of an archive of so many claims has, without building it. */
export const pagesOf = async (claims: number): Promise<number> => {
  const root = await mkdtemp(join(tmpdir(), 'onrecord-count-'));
  try {
    const { content } = await writeArchive(root, claims);
    const site = await readSite({ CONTENT_DIR: content });
    if (!site.ok) throw new Error(site.problems.slice(0, 5).map(formatProblem).join('\n'));
    return sitePaths(createPrinter(site.value.site), site.value.graph).length + unfound;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
