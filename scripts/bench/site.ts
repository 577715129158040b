import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtAgain } from './again.ts';
import { buildOnce, buildWarm, forgetBuilds } from './builds.ts';
import type { Checked } from './check-archive.ts';
import { claimsFor } from './claims-for.ts';
import { pagesOf } from './count-pages.ts';
import type { Made } from './make-archive.ts';
import { others, pagefindAlone } from './others.ts';
import { sizeRows, written } from './page-sizes.ts';
import { report } from './report.ts';
import { compareWithKept, type Figure, type Result } from './result.ts';
import { keepResult, readResults, versions } from './results.ts';
import { type Cost, runNode } from './run.ts';
import { table } from './table.ts';

const rounds = 2;

const figure = ({ ms, cpu, memory }: Cost): Figure => ({
  ms,
  cpu: Number.isNaN(cpu) ? null : cpu,
  memory: Number.isNaN(memory) ? null : memory,
});

const best = <T extends Cost>(costs: readonly T[]): T => costs.reduce((a, b) => (b.ms < a.ms ? b : a));

/** Pagefind's processor time among all that a build started. */
const pagefindIn = ({ cpuOf }: Cost): number =>
  Object.entries(cpuOf).reduce((sum, [name, cpu]) => (name.startsWith('pagefind') ? sum + cpu : sum), 0);

/**
 * Makes an archive of about so many pages, builds it as a real run would from its last pure stage on, and sets the site's build against other
 * programs over the same content. Gives the tables to print. `keep`: the result goes into the table of the repository.
 */
export const benchSite = async (asked: number, keep: boolean): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  const dist = join(root, 'dist');
  try {
    const claims = await claimsFor(asked, pagesOf);
    const made = await runNode<Made>(new URL('./make-archive.ts', import.meta.url), [root, String(claims)], root);
    const cold = await buildOnce(root);
    const programs = await others(root);
    const warm = [];
    const theirs = programs.map((): Cost[] => []);
    for (let round = 0; round < rounds; round++) {
      warm.push(await buildWarm(root));
      for (const [i, { build }] of programs.entries()) theirs[i]?.push(await build());
    }
    const full = best(warm);
    const checked = await runNode<Checked>(new URL('./check-archive.ts', import.meta.url), [root, String(claims)], root);
    const alone = await pagefindAlone(root, dist);
    const all = await written(dist, true);
    const alike = await Promise.all([written(dist, false), ...programs.slice(0, 1).map(({ site }) => written(site, true))]);
    const again = await builtAgain(root);
    const result: Result = {
      date: new Date().toISOString().slice(0, 10),
      versions: versions(),
      asked,
      pages: full.said.pages,
      claims,
      files: all.files,
      bytes: all.bytes,
      builds: {
        'full, cold': figure(cold),
        'full, warm': figure(full),
        'nothing changed': figure(again['nothing changed']),
        'one page edited': figure(again['one page edited']),
        'one new article': figure(again['one new article']),
      },
      parts: full.said.parts,
      search: { cpu: pagefindIn(full), alone: figure(alone) },
      others: Object.fromEntries(programs.map(({ name }, i) => [name, figure(best(theirs[i] ?? []))])),
    };
    const [ours, other] = alike;
    const sizes =
      ours && other
        ? table(
            ['middle page of a kind', 'pages', programs[0]?.name ?? '', 'bytes', 'theirs', 'links', 'theirs'],
            [...sizeRows(ours, other), ['files', String(ours.files), String(other.files), String(ours.bytes), String(other.bytes)]],
          )
        : '';
    const difference = compareWithKept(result, await readResults());
    if (keep) await keepResult(result);
    return [report(result, made, checked), sizes, difference].join('\n\n');
  } finally {
    await forgetBuilds(root);
    await rm(root, { recursive: true, force: true });
  }
};
