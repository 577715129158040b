import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sameFiles } from './result.ts';
import { type Cost, measureNode, run } from './run.ts';
import { writeStubs } from './stubs.ts';

/** Another program over the same content: what it does is in the text that `BENCHMARKS.md` prints. `site` is where it writes. */
export type Other = { name: string; site: string; build: () => Promise<Cost> };

const here = fileURLToPath(new URL('.', import.meta.url));
const installed = join(here, '../../node_modules/.bin');

/** The first program of this name on PATH or among the project's packages. */
const find = (program: string): string | undefined =>
  [...(process.env.PATH ?? '').split(delimiter), installed].map((folder) => join(folder, program)).find(existsSync);

/** Those generators take Markdown by its ending only. */
const asMarkdown = async (content: string, to: string): Promise<void> => {
  for (const name of await readdir(content, { recursive: true })) {
    if (!name.endsWith('.mdx')) continue;
    const target = join(to, `${name.slice(0, -1 * 'mdx'.length)}md`);
    await mkdir(join(target, '..'), { recursive: true });
    await cp(join(content, name), target);
  }
};

const plain = (root: string): Other => ({
  name: 'plain Node',
  site: join(root, 'plain'),
  build: () => measureNode(new URL('./plain-site.ts', import.meta.url), [join(root, 'content'), join(root, 'plain')], root),
});

/** A generator with its site definition, in a folder of its own; nothing where it is not installed. */
const generator = async (root: string, name: string, definition: string, program: string, out: string): Promise<Other[]> => {
  const command = find(program);
  if (command === undefined) return [];
  const folder = join(root, definition);
  await cp(join(here, definition), folder, { recursive: true });
  await asMarkdown(join(root, 'content'), join(folder, 'content'));
  if (name === sameFiles) await writeStubs(join(folder, 'content'));
  const site = join(folder, out);
  const build = async () => {
    await rm(site, { recursive: true, force: true });
    return run(command, ['--quiet'], folder);
  };
  return [{ name, site, build }];
};

/** The other programs that are installed here, each ready to build the content of `root`. */
export const others = async (root: string): Promise<Other[]> => [
  ...(await generator(root, sameFiles, 'hugo-same', 'hugo', 'public')),
  ...(await generator(root, 'Hugo, small pages', 'hugo-small', 'hugo', 'public')),
  ...(await generator(root, 'Eleventy, small pages', 'eleventy', 'eleventy', 'out')),
  plain(root),
];

/** Pagefind's own command over a built site, its index thrown away. */
export const pagefindAlone = async (root: string, dist: string): Promise<Cost> => {
  const out = join(root, 'pagefind-alone');
  const { output: _, ...cost } = await run(join(installed, 'pagefind'), ['--site', dist, '--output-path', out], root);
  await rm(out, { recursive: true });
  return cost;
};
