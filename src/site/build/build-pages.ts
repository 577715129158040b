import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheDir, contentDir } from '../data/settings.ts';
import { writeSearchIndex } from '../search/write-search-index.ts';
import { compiled } from './compiled.ts';
import { type KeptSite, readKept, writeKept } from './kept-site.ts';
import { renderOnAll } from './render-on-all.ts';
import { timed } from './timed.ts';
import { takeOverAll, touched } from './untouched.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * `program`: where the compiled site is kept; `from`: the site that was built last; `to`: the one to be; `note`: the file in which a build tells the
 * next one what it wrote; `version`: of all that makes pages but is not content.
 */
export type Build = { program: string; from: string; to: string; note: string; version: string };

const pagesIn = (files: KeptSite['files']): number => Object.keys(files).filter((file) => file.endsWith('.html')).length;

/** Renders and writes all pages of a content of so many bytes, and indexes them. Resolves to all files of both. */
const make = async ({ from, to, note, version }: Build, kept: KeptSite, program: string, bytes: number): Promise<KeptSite['files']> => {
  const { files, parts } = await timed('render', () => renderOnAll({ program, from, to, note, version }, bytes));
  for (const [name, duration] of Object.entries(parts)) if (name !== 'site: render') performance.measure(name, { start: 0, duration });
  const index = await timed('search', () => writeSearchIndex({ from, kept, to, files }, join(cacheDir(process.env), 'search')));
  return { ...files, ...index };
};

/**
 * Has the site compiled, if it is not, and then renders, writes and indexes what changed since the last build; nothing of that where no file of the
 * content was touched. Resolves to the number of pages.
 */
export const buildPages = async (build: Build): Promise<number> => {
  const { program, from, to, note, version } = build;
  const { server, client } = await timed('compile', () => compiled(root, program, version));
  // As it is now: what is changed while pages are made is not yet in them.
  const { name: content, bytes } = touched(contentDir(process.env));
  const kept = await readKept(note, version);
  const whole = kept.content === content && takeOverAll(kept, from, to);
  if (!whole) await rm(to, { recursive: true, force: true });
  await cp(client, to, { recursive: true });
  if (whole) return pagesIn(kept.files);
  const files = await make(build, kept, server, bytes);
  await writeKept(note, { version, content, files });
  return pagesIn(files);
};
