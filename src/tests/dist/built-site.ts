import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Html, readHtml } from './read-page.ts';

/** One HTML file of a built site. */
export type BuiltPage = {
  /** Below the dist folder, with slashes. */
  file: string;
  /** Address below the base path: `claims/x/`; empty for the front page. */
  path: string;
  /** Pages with one layout share a kind: the first folder and a star for every part below it. */
  kind: string;
  html: string;
} & Html;

/** `home` is the absolute address of the front page, as its canonical link gives it. */
export type BuiltSite = { dist: string; home: URL; files: Set<string>; pages: BuiltPage[] };

/** The built site that the tests look at. */
export const builtDist = join(import.meta.dirname, '../../../dist');

const pathOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1');

const kindOf = (path: string): string => {
  const [folder = '', ...rest] = path.replace(/\/$/, '').split('/');
  return [folder === '' ? 'front' : folder, ...rest.map(() => '*')].join('/');
};

/** @throws with what to do where there is no built site. */
export const readSite = (dist: string): BuiltSite => {
  const files = filesIn(dist);
  if (!files.has('index.html')) throw new Error(`${dist} holds no built site. Run "npm run build" first.`);
  const pages = [...files]
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      return { file, path: pathOf(file), kind: kindOf(pathOf(file)), html, ...readHtml(html) };
    });
  const home = new URL(pages.find((page) => page.path === '')?.canonical ?? '/', 'http://localhost/');
  return { dist, home, files, pages };
};

const filesIn = (folder: string): Set<string> => {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Set(
    entries
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      )
      .sort(),
  );
};

/** One page of every kind, the fullest, since it shows the most components. Redirects are no pages. */
export const fullestOfEachKind = ({ pages }: BuiltSite): BuiltPage[] => {
  const fullest = new Map<string, BuiltPage>();
  for (const page of pages) {
    if (!page.redirect && page.html.length > (fullest.get(page.kind)?.html.length ?? 0)) fullest.set(page.kind, page);
  }
  return [...fullest.values()];
};
