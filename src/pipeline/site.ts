import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as astro from 'astro';
import { keyOf } from './fingerprint.ts';
import { programRoot, type Workspace } from './workspace.ts';

/**
 * Builds the site from `content/` into a folder of its own, so that a failed build leaves the last good one standing.
 * Resolves to that folder and how many pages it holds.
 */
export const buildSite = async ({ root, content, cache }: Workspace): Promise<{ outDir: string; pages: number }> => {
  // Below the program: what Astro runs from there has to find the program's packages.
  const outDir = join(programRoot, '.onrecord', 'site', keyOf(root).slice(0, 16));
  await rm(outDir, { recursive: true, force: true });
  process.env.CONTENT_DIR = content;
  process.env.CACHE_DIR = cache;
  // Astro keeps what it runs below the working folder, wherever the output goes.
  const before = process.cwd();
  process.chdir(programRoot);
  try {
    await astro.build({ root: programRoot, outDir, logLevel: 'warn' });
  } finally {
    process.chdir(before);
  }
  const files = await readdir(outDir, { recursive: true });
  return { outDir, pages: files.filter((file) => file.endsWith('.html')).length };
};

/**
 * Puts a built site in the place of the last one: two renames one after the other, so that `dist/` is always a whole site, and missing for no
 * longer than the moment between them. A site that was moved aside by a run stopped in that moment comes back first.
 */
export const publish = async (built: string, dist: string): Promise<void> => {
  const [coming, going] = [`${dist}.new`, `${dist}.old`];
  if (existsSync(going) && !existsSync(dist)) await rename(going, dist);
  for (const leftover of [coming, going]) await rm(leftover, { recursive: true, force: true });
  await rename(built, coming).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(built, coming, { recursive: true });
    await rm(built, { recursive: true });
  });
  const former = existsSync(dist);
  if (former) await rename(dist, going);
  try {
    await rename(coming, dist);
  } catch (error) {
    if (former) await rename(going, dist);
    throw error;
  }
  await rm(going, { recursive: true, force: true });
};

/** Serves the site from its sources with live reload; resolves to its address. */
export const devServer = async ({ content, cache }: Workspace, port: number): Promise<string> => {
  process.env.CONTENT_DIR = content;
  process.env.CACHE_DIR = cache;
  const { address } = await astro.dev({ root: programRoot, server: { port } });
  return `http://localhost:${address.port}/`;
};
