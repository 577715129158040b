import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as astro from 'astro';
import { buildPages } from '../site/build/build-pages.ts';
import { type DevServer, showAnew } from '../site/integration.ts';
import { fingerprint, keyOf } from './fingerprint.ts';
import { reviewHandler } from './review-page.ts';
import { watchDecisions } from './watch-decisions.ts';
import { programRoot, type Workspace } from './workspace.ts';

/** Of all that makes pages and is not content: where it is the same, a page of the same content has the same bytes. */
const versionOf = async (content: string): Promise<string> => {
  const program = ['src/site', 'src/support', 'src/vocabulary', 'public', 'astro.config.mjs', 'package-lock.json'];
  const settings = await fingerprint([join(content, 'site.yaml'), ...program.map((name) => join(programRoot, name))]);
  return keyOf(settings, process.env.SITE_URL ?? '', process.env.BASE_PATH ?? '');
};

/**
 * Builds the site from `content/` into a folder of its own, so that a failed build leaves the last good one standing.
 * Resolves to that folder and how many pages it holds.
 */
export const buildSite = async ({ root, content, cache, dist }: Workspace): Promise<{ outDir: string; pages: number }> => {
  const own = keyOf(root).slice(0, 16);
  const outDir = join(programRoot, '.onrecord', 'site', own);
  await rm(outDir, { recursive: true, force: true });
  process.env.CONTENT_DIR = content;
  process.env.CACHE_DIR = cache;
  // Astro keeps what it runs below the working folder, wherever the output goes.
  const before = process.cwd();
  process.chdir(programRoot);
  try {
    await mkdir(cache, { recursive: true });
    const version = await versionOf(content);
    process.env.SITE_VERSION = version;
    const pages = await buildPages({
      program: join(programRoot, '.onrecord', 'program', own),
      from: dist,
      to: outDir,
      note: join(cache, 'site.json'),
      version,
    });
    return { outDir, pages };
  } finally {
    process.chdir(before);
    delete process.env.SITE_VERSION;
  }
};

/**
 * Serves the site from its sources with live reload, the review queue under `/review/`, and what is wrong with decisions on their pages; resolves
 * to its address.
 */
export const devServer = async (workspace: Workspace, port: number): Promise<string> => {
  const { content, cache } = workspace;
  process.env.CONTENT_DIR = content;
  process.env.CACHE_DIR = cache;
  const editing = {
    name: 'onrecord-editing',
    // Here and not in the site's configuration, which builds share: nothing of it can reach a built site.
    configureServer: async (server: DevServer) => {
      server.middlewares.use('/review', (request, response, next) => void reviewHandler(workspace)(request, response).catch(next));
      const changed = await watchDecisions(workspace, () => showAnew(server));
      for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, changed);
    },
  };
  const { address } = await astro.dev({ root: programRoot, server: { port }, vite: { plugins: [editing] } });
  return `http://localhost:${address.port}/`;
};
