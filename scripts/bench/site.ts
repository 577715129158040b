import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Built, Part } from './build-archive.ts';
import { others } from './others.ts';
import { runNode } from './run.ts';
import { megabytes, number, type Row, ratio, seconds, table } from './table.ts';

const bytesIn = async (folder: string): Promise<number> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => stat(join(parentPath, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
};

/** Links of the middle claim page, those around its text left out. */
const linksOf = async (dist: string): Promise<number> => {
  const claims = (await readdir(join(dist, 'claims'))).filter((name) => name !== 'page' && name !== 'index.html');
  const counts = await Promise.all(
    claims.map(async (id) => {
      const html = await readFile(join(dist, 'claims', id, 'index.html'), 'utf8');
      return html.slice(html.indexOf('<main'), html.indexOf('</main>')).split('<a ').length - 1;
    }),
  );
  return counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0;
};

const before = ['record: plan', 'record: write', 'record: read again', 'gate before'];

/**
 * Makes an archive of `claims` claims and all that belongs to them, builds it as a real run would from its last pure stage on, and sets
 * the site's build against other programs that build a site of the same pages. Gives the tables to print.
 */
export const benchSite = async (claims: number): Promise<string> => {
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
    const [site, search] = [part('site'), part('site: search')];
    const known = [part('site: read'), part('site: graph'), search];
    const less = (key: keyof Part) => known.reduce((left, one) => left - one[key], site[key]);
    const shown = (name: string, { ms, cpu }: Part): Row => [name, seconds(ms), seconds(cpu), number(pages / (ms / 1000))];
    const figures = [
      `${number(claims)} claims: ${number(pages)} pages, ${number(quotations)} quotations, ${await linksOf(dist)} links on the middle claim page`,
      `content ${megabytes(await bytesIn(join(root, 'content')))} MB, written ${megabytes(await bytesIn(dist))} MB, `.concat(
        `most memory in the site's build ${megabytes(memory)} MB (the search index has a process of its own)`,
      ),
    ];
    const steps = table(
      ['part', 'seconds', 'of the processor', 'pages/s'],
      [
        ...before.map((name) => shown(name, part(name))),
        shown('site', site),
        shown('  read', part('site: read')),
        shown('  graph', part('site: graph')),
        shown('  render, write, bundle', { ms: less('ms'), cpu: less('cpu') }),
        shown('  search index', search),
        shown('gate after', part('gate after')),
      ],
    );
    const beside = table(
      ['the same pages', 'seconds', 'site', 'site without search'],
      (await others(root)).map(({ name, ms }) => [name, seconds(ms), ratio(site.ms / ms), ratio((site.ms - search.ms) / ms)]),
    );
    return [...figures, '', steps, '', beside].join('\n');
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
