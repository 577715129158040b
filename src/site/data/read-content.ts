import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { fileProblem } from '../../support/file-problem.ts';
import { list } from '../../support/files.ts';
import { parsePage } from '../../support/front-matter.ts';
import type { Outcome, Problem } from '../../support/problem.ts';
import { type ShareStrings, shareStrings } from '../../support/share-strings.ts';
import { parseYaml } from '../../support/yaml.ts';
import { Redirects } from '../../vocabulary/redirects.ts';
import { Site } from '../../vocabulary/site.ts';
import { kinds, type PageKind, pageKinds } from './page-kinds.ts';
import { type Environment, readSettings } from './settings.ts';

/** One file of `content/`: its checked front matter and an editor's body, MDX not yet compiled, empty when there is none. */
export type PageFile<P> = {
  id: string;
  /** As the user knows it. */
  file: string;
  front: P;
  body: string;
  /** 1-based line of the file on which `body` starts. */
  bodyLine: number;
};

/** Everything `content/` says, file by file. */
export type Content = {
  site: Site;
  redirects: Redirects;
  pages: { [K in PageKind]: PageFile<z.output<(typeof pageKinds)[K]>>[] };
};

type AnyPage = Outcome<PageFile<unknown>>;

/** Pages already read, by their files, with the size and time of these: while editors work, only what they changed is read again. */
export type KnownPages = Map<string, { stamp: string; page: AnyPage }>;

const stampOf = (file: string): string => {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : '';
};

const readPage = (kind: PageKind, file: string, id: string, text: string, share: ShareStrings): AnyPage => {
  const page = parsePage(pageKinds[kind], text, file);
  if (!page.ok) return page;
  const { value: front, body, bodyLine } = page.value;
  return { ok: true, value: { id, file, front: share(front), body: body.trim() === '' ? '' : body, bodyLine } };
};

const readRedirects = async (dir: string): Promise<Outcome<Redirects>> => {
  const file = join(dir, 'redirects.yaml');
  return parseYaml(Redirects, await readFile(file, 'utf8').catch(() => ''), file);
};

const readText = (file: string): Outcome<string> => {
  try {
    return { ok: true, value: readFileSync(file, 'utf8') };
  } catch (error) {
    return { ok: false, problems: [fileProblem(file, 'read', error)] };
  }
};

/** One file after the other: to have ten thousand small files open at once takes longer than reading them. */
const readKind = async (dir: string, kind: PageKind, share: ShareStrings, known?: KnownPages): Promise<AnyPage[]> => {
  const names = (await list(join(dir, kind))).filter(({ name, folder }) => !folder && name.endsWith('.mdx'));
  return names.map(({ name }): AnyPage => {
    const file = join(dir, kind, name);
    const stamp = stampOf(file);
    const before = known?.get(file);
    if (before?.stamp === stamp && stamp !== '') return before.page;
    const text = readText(file);
    if (!text.ok) return text;
    const page = readPage(kind, file, name.slice(0, -'.mdx'.length), text.value, share);
    known?.set(file, { stamp, page });
    return page;
  });
};

/** What of `content/` could be read, and what is wrong with the rest. */
export type Read = { content: Content; problems: Problem[] };

/**
 * Reads the whole of `content/`: the site's one reader. A file that cannot be used becomes problems, and the rest is read all the same. `known`: what
 * was read before, to which this reading is added.
 */
export const readAllContent = async (dir: string, env: Environment, known?: KnownPages): Promise<Read> => {
  const share = shareStrings();
  const [site, redirects, ...folders] = await Promise.all([
    readSettings(dir, env),
    readRedirects(dir),
    ...kinds.map((kind) => readKind(dir, kind, share, known)),
  ]);
  const problems: Problem[] = [site, redirects, ...folders.flat()].flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  const read = folders.map((pages) => pages.flatMap((page) => (page.ok ? [page.value] : [])));
  const pages = Object.fromEntries(kinds.map((kind, i) => [kind, read[i] ?? []])) as unknown as Content['pages'];
  const settings = site.ok ? site.value : Site.parse({ title: '…', tagline: '…' });
  return { content: { site: settings, redirects: redirects.ok ? redirects.value : {}, pages }, problems };
};

/** Whether two readings found the same: pages that were not read again are the same objects. */
export const sameContent = (a: Read, b: Read): boolean => {
  const sameList = (one: readonly unknown[], other: readonly unknown[]) =>
    one.length === other.length && one.every((item, i) => item === other[i]);
  return (
    kinds.every((kind) => sameList(a.content.pages[kind], b.content.pages[kind])) &&
    sameList(a.problems, b.problems) &&
    isDeepStrictEqual([a.content.site, a.content.redirects], [b.content.site, b.content.redirects])
  );
};

/** All of `content/`, or all problems of all files together. */
export const readContent = async (dir: string, env: Environment): Promise<Outcome<Content>> => {
  const { content, problems } = await readAllContent(dir, env);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: content };
};
