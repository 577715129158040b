import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as astro from 'astro';
import { programRoot, type Workspace } from './workspace.ts';

/**
 * Builds the site from `content/` into a folder beside `dist/`, so that a failed build leaves the last good one standing.
 * Resolves to that folder and how many pages it holds.
 */
export const buildSite = async ({ content, cache }: Workspace): Promise<{ outDir: string; pages: number }> => {
  const outDir = join(cache, 'dist');
  await rm(outDir, { recursive: true, force: true });
  process.env.CONTENT_DIR = content;
  await astro.build({ root: programRoot, outDir, logLevel: 'warn' });
  const files = await readdir(outDir, { recursive: true });
  return { outDir, pages: files.filter((file) => file.endsWith('.html')).length };
};

/** Puts a built site in the place of the last one. */
export const publish = async (built: string, dist: string): Promise<void> => {
  await rm(dist, { recursive: true, force: true });
  await rename(built, dist);
};

/** Serves the site from its sources with live reload; resolves to its address. */
export const devServer = async ({ content }: Workspace, port: number): Promise<string> => {
  process.env.CONTENT_DIR = content;
  const { address } = await astro.dev({ root: programRoot, server: { port } });
  return `http://localhost:${address.port}/`;
};
