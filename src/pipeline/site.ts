import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPages } from '../site/build/build-pages.ts';
import { fingerprint, keyOf } from './fingerprint.ts';
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
  // On the disk of the last site: files that were taken over, or moved there, stay the same files.
  const outDir = join(cache, 'site');
  await rm(outDir, { recursive: true, force: true });
  process.env.CONTENT_DIR = content;
  process.env.CACHE_DIR = cache;
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
    delete process.env.SITE_VERSION;
  }
};
