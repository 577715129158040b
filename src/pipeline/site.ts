import { readdir, rm } from 'node:fs/promises';
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

/** Serves the site from its sources with live reload; resolves to its address. */
export const devServer = async ({ content, cache }: Workspace, port: number): Promise<string> => {
  process.env.CONTENT_DIR = content;
  process.env.CACHE_DIR = cache;
  const { address } = await astro.dev({ root: programRoot, server: { port } });
  return `http://localhost:${address.port}/`;
};
