import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { againRows, builtAgain } from './again.ts';
import type { Built, Part } from './build-archive.ts';
import { others } from './others.ts';
import { compareWithKept, keepResult, type Result, versions } from './results.ts';
import { runNode } from './run.ts';
import { megabytes, number, ratio, seconds, table } from './table.ts';

const bytesIn = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => stat(join(parentPath, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
};

/** Links of the middle claim page, those around its text left out. */
const linksOf = async (dist: string): Promise<number> => {
  const claims = (await readdir(join(dist, 'claims'), { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== 'page',
  );
  const counts = await Promise.all(
    claims.map(async ({ name }) => {
      const html = await readFile(join(dist, 'claims', name, 'index.html'), 'utf8');
      return html.slice(html.indexOf('<main'), html.indexOf('</main>')).split('<a ').length - 1;
    }),
  );
  return counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0;
};

/**
 * Makes an archive of `claims` claims and all that belongs to them, builds it as a real run would from its last pure stage on, and sets
 * the site's build against other programs that build a site of the same pages. Gives the tables to print. `keep`: the result goes
 * into the table of the repository.
 */
export const benchSite = async (claims: number, keep: boolean): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    await mkdir(join(root, 'content'));
    await writeFile(join(root, 'content/site.yaml'), 'title: Archive\ntagline: Made up to be measured\n');
    const { parts, pages, quotations, memory } = await runNode<Built>(
      new URL('./build-archive.ts', import.meta.url),
      [root, String(claims)],
      root,
    );
    const dist = join(root, 'dist');
    const part = (name: string): Part => parts[name] ?? { ms: 0, cpu: 0 };
    const site = part('site');
    const figures = [
      `${number(claims)} claims: ${number(pages)} pages, ${number(quotations)} quotations, ${await linksOf(dist)} links on the middle claim page`,
      `content ${megabytes(await bytesIn(join(root, 'content')))} MB, written ${megabytes(await bytesIn(dist))} MB, `.concat(
        `most memory in the site's build ${megabytes(memory)} MB (the search index has a process of its own)`,
      ),
    ];
    const steps = table(
      ['part', 'seconds', 'of the processor', 'pages/s'],
      Object.entries(parts).map(([name, { ms, cpu }]) => [
        name,
        seconds(ms),
        cpu === null ? '' : seconds(cpu),
        number(pages / (ms / 1000)),
      ]),
    );
    // Before anything is changed: they get the pages that were built.
    const compared = await others(root);
    const again = await builtAgain(root);
    const warm = table(['built again', 'seconds', 'of the processor', 'search', 'pages'], againRows(again));
    const beside = table(
      ['the same pages', 'seconds', 'site', 'site without search', 'one page edited'],
      compared.map(({ name, ms }) => [
        name,
        seconds(ms),
        ratio(site.ms / ms),
        ratio((site.ms - part('site: search').ms) / ms),
        ratio((again['one page edited']?.ms ?? Number.NaN) / ms),
      ]),
    );
    const hugo = compared.find(({ name }) => name === 'Hugo')?.ms ?? null;
    const result: Result = {
      date: new Date().toISOString().slice(0, 10),
      versions: versions(),
      claims,
      pages,
      memory,
      bytes: await bytesIn(dist),
      seconds: { site: site.ms / 1000, ...Object.fromEntries(Object.entries(again).map(([what, { ms }]) => [what, ms / 1000])) },
      cpu: { site: site.cpu / 1000, ...Object.fromEntries(Object.entries(again).map(([what, { cpu }]) => [what, cpu / 1000])) },
      hugo: hugo === null ? null : hugo / 1000,
    };
    const difference = await compareWithKept(result);
    if (keep) await keepResult(result);
    return [...figures, '', steps, '', warm, '', beside, '', difference].join('\n');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
