import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, runNode } from './run.ts';

/** Another program over the same pages: how long it took, from its start to its end. */
export type Other = { name: string; ms: number };

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
    await copyFile(join(content, name), target);
  }
};

const plain = async (root: string): Promise<Other> => {
  const began = performance.now();
  await runNode(new URL('./plain-site.ts', import.meta.url), [join(root, 'content'), join(root, 'plain')], root);
  return { name: 'plain Node: read, parse, write', ms: performance.now() - began };
};

const generator = async (root: string, name: string, program: string, args: string[]): Promise<Other[]> => {
  const command = find(program);
  if (command === undefined) return [];
  const folder = join(root, program);
  await cp(join(here, program), folder, { recursive: true });
  await asMarkdown(join(root, 'content'), join(folder, 'content'));
  return [{ name, ms: (await run(command, args, folder)).ms }];
};

/** The other programs that are installed here, each over the pages of `root`, one after the other. */
export const others = async (root: string): Promise<Other[]> => [
  await plain(root),
  ...(await generator(root, 'Hugo', 'hugo', ['--quiet'])),
  ...(await generator(root, 'Eleventy', 'eleventy', ['--quiet'])),
];
