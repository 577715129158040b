import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { fileProblem } from '../../support/file-problem.ts';
import { list } from '../../support/files.ts';
import { sha256 } from '../../support/hash.ts';
import type { Outcome, Problem } from '../../support/problem.ts';
import type { Site } from '../../vocabulary/site.ts';
import { kinds, type PageKind, pageKinds } from './page-kinds.ts';
import { type PageFile, readPage } from './read-page.ts';
import { type Redirect, readRedirects } from './redirects.ts';
import { type Environment, readSettings } from './settings.ts';

/** Everything `content/` says, file by file. */
export type Content = {
  site: Site;
  redirects: Redirect[];
  pages: { [K in PageKind]: PageFile<z.output<(typeof pageKinds)[K]>>[] };
};

type AnyPage = Outcome<PageFile<unknown>>;

/** Pages already read, by path and content hash: while editors work, only what they changed is parsed again. */
const known = new Map<string, { hash: string; page: AnyPage }>();

const readKind = async (dir: string, kind: PageKind): Promise<AnyPage[]> => {
  const names = (await list(join(dir, kind))).filter(({ name, folder }) => !folder && name.endsWith('.mdx'));
  return Promise.all(
    names.map(async ({ name }): Promise<AnyPage> => {
      const file = join(dir, kind, name);
      const text = await readFile(file, 'utf8').catch((error: unknown) => fileProblem(file, 'read', error));
      if (typeof text !== 'string') return { ok: false, problems: [text] };
      const hash = sha256(text);
      const before = known.get(file);
      if (before?.hash === hash) return before.page;
      const page: AnyPage = readPage(pageKinds[kind], file, name.slice(0, -'.mdx'.length), text);
      known.set(file, { hash, page });
      return page;
    }),
  );
};

/** Reads the whole of `content/`: the site's one reader. All problems of all files come together. */
export const readContent = async (dir: string, env: Environment): Promise<Outcome<Content>> => {
  const [site, redirects, ...folders] = await Promise.all([
    readSettings(dir, env),
    readRedirects(dir),
    ...kinds.map((kind) => readKind(dir, kind)),
  ]);
  const problems: Problem[] = [site, redirects, ...folders.flat()].flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  if (!site.ok || !redirects.ok || problems.length > 0) return { ok: false, problems };
  const read = folders.map((pages) => pages.flatMap((page) => (page.ok ? [page.value] : [])));
  const pages = Object.fromEntries(kinds.map((kind, i) => [kind, read[i] ?? []])) as unknown as Content['pages'];
  return { ok: true, value: { site: site.value, redirects: redirects.value, pages } };
};
