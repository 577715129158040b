import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import type { Reference } from './read-page.ts';

/**
 * Follows every reference of every page and style sheet of a built site.
 * @returns one line a fault: a file that does not exist, a fragment without its id, an address outside the base path,
 * a folder without its closing slash (a redirect on most hosts), something loaded from elsewhere, a page no link leads to.
 */
export const checkLinks = (site: BuiltSite): string[] => {
  const { origin, pathname: base, href: home } = site.home;
  const byPath = new Map(site.pages.map((page) => [page.path, page]));

  const fault = (from: string, { url, kind }: Reference): string | undefined => {
    const target = URL.parse(url, home + from);
    if (target === null) return `${url} is no address`;
    if (target.origin !== origin) return kind === 'resource' && target.protocol !== 'data:' ? `${url} is loaded from elsewhere` : undefined;
    if (!target.pathname.startsWith(base)) return `${url} is outside ${base}`;
    const path = decoded(target.pathname.slice(base.length));
    const page = byPath.get(path);
    if (page === undefined && byPath.has(`${path}/`)) return `${url} lacks its closing slash`;
    if (page === undefined && !site.files.has(path)) return `${url} leads nowhere`;
    const fragment = decoded(target.hash.slice(1)).replace(/:~:.*$/, '');
    if (page !== undefined && fragment !== '' && !page.ids.has(fragment)) return `${url}: no id "${fragment}" there`;
    return undefined;
  };

  const faultsOf = (file: string, from: string, references: Reference[]): string[] =>
    references.map((reference) => fault(from, reference)).flatMap((what) => (what === undefined ? [] : [`${file}: ${what}`]));

  return [
    ...site.pages.flatMap((page) => faultsOf(page.file, page.path, page.references)),
    ...[...site.files]
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => faultsOf(file, file, styleReferences(join(site.dist, file)))),
    ...unreached(site, byPath).map((page) => `${page.file}: no link leads here from the front page`),
  ];
};

/** An address with a stray percent sign is left as it is, and then leads nowhere. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const styleReferences = (file: string): Reference[] =>
  [...readFileSync(file, 'utf8').matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, url = '']) => ({ kind: 'resource', url }));

const unreached = (site: BuiltSite, byPath: Map<string, BuiltPage>): BuiltPage[] => {
  const { href: home, pathname: base } = site.home;
  const reached = new Set<string>();
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const page = byPath.get(path);
    if (page === undefined || reached.has(path)) continue;
    reached.add(path);
    for (const { url, kind } of page.references) {
      const target = kind === 'anchor' ? URL.parse(url, home + path) : null;
      if (target?.href.startsWith(home)) waiting.push(decoded(target.pathname.slice(base.length)));
    }
  }
  return site.pages.filter((page) => !reached.has(page.path) && !page.redirect && page.path !== '404.html');
};
