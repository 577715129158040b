import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtAgain } from './again.ts';
import type { Once } from './build-once.ts';
import { buildOnce, buildPictured, buildWarm, forgetBuilds } from './builds.ts';
import type { Checked } from './check-archive.ts';
import { claimsFor } from './claims-for.ts';
import { pagesOf } from './count-pages.ts';
import type { Made } from './make-archive.ts';
import { others, pagefindAlone } from './others.ts';
import { type PageSizes, type Written, written } from './page-sizes.ts';
import { report } from './report.ts';
import { type Alike, type Built, compareWithKept, type Figure, type Result, sameFiles } from './result.ts';
import { keepResult, readResults, versions } from './results.ts';
import { type Cost, type Run, runNode } from './run.ts';

const figure = ({ ms, cpu, memory }: Cost): Figure => ({
  ms,
  cpu: Number.isNaN(cpu) ? null : cpu,
  memory: Number.isNaN(memory) ? null : memory,
});

const built = (run: Run<Once>): Built => ({ ...figure(run), parts: run.said.parts });

const best = <T extends Cost>(costs: readonly T[]): T => costs.reduce((a, b) => (b.ms < a.ms ? b : a));

/** Pagefind's processor time among all that a build started. */
const pagefindIn = ({ cpuOf }: Cost): number =>
  Object.entries(cpuOf).reduce((sum, [name, cpu]) => (name.startsWith('pagefind') ? sum + cpu : sum), 0);

const whole = ({ files, bytes, links }: Written): PageSizes => ({ pages: files, bytes, links });

/** Kind by kind; all files as the last. */
const pagesAlike = (ours: Written, theirs: Written): Alike[] => [
  ...Object.entries(ours.kinds).map(([kind, sizes]) => ({
    kind,
    ours: sizes,
    theirs: theirs.kinds[kind] ?? { pages: 0, bytes: 0, links: 0 },
  })),
  { kind: 'all files, bytes in all', ours: whole(ours), theirs: whole(theirs) },
];

/**
 * Makes an archive of about so many pages, builds it as a real run would from its last pure stage on, and sets the site's build against other
 * programs over the same content, each so many `rounds` in turn. Gives the tables to print. `keep`: the result goes into the table of the repository.
 */
export const benchSite = async (asked: number, rounds: number, keep: boolean): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  const dist = join(root, 'dist');
  try {
    const claims = await claimsFor(asked, pagesOf);
    const made = await runNode<Made>(new URL('./make-archive.ts', import.meta.url), [root, String(claims)], root);
    const cold = await buildOnce(root);
    const programs = await others(root);
    const warm = [];
    const pictured = [];
    const theirs = programs.map((): Cost[] => []);
    for (let round = 0; round < rounds; round++) {
      warm.push(await buildWarm(root));
      pictured.push(await buildPictured(root));
      for (const [i, { build }] of programs.entries()) theirs[i]?.push(await build());
    }
    const full = best(warm);
    const checked = await runNode<Checked>(new URL('./check-archive.ts', import.meta.url), [root, String(claims)], root);
    const alone = await pagefindAlone(root, dist);
    const all = await written(dist, true);
    const like = programs.find(({ name }) => name === sameFiles);
    const alike = like ? pagesAlike(await written(dist, false), await written(like.site, true)) : [];
    const again = await builtAgain(root);
    const result: Result = {
      date: new Date().toISOString().slice(0, 10),
      versions: versions(),
      asked,
      rounds,
      pages: full.said.pages,
      claims,
      files: all.files,
      bytes: all.bytes,
      builds: {
        'full, cold': built(cold),
        'full, warm': built(full),
        'full, pictures kept': built(best(pictured)),
        'nothing changed': built(again['nothing changed']),
        'one page edited': built(again['one page edited']),
        'one new article': built(again['one new article']),
      },
      search: { cpu: pagefindIn(full), alone: figure(alone) },
      others: Object.fromEntries(programs.map(({ name }, i) => [name, figure(best(theirs[i] ?? []))])),
      alike,
    };
    const difference = compareWithKept(result, await readResults());
    if (keep) await keepResult(result);
    return [report(result, made, checked), difference].join('\n\n');
  } finally {
    await forgetBuilds(root);
    await rm(root, { recursive: true, force: true });
  }
};
