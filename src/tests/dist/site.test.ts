import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { formatterFactory, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { type BuiltPage, builtDist, readSite } from './built-site.ts';
import { checkLinks } from './check-links.ts';

const site = readSite(builtDist);
const pages = site.pages.filter((page) => !page.redirect);

/** What fits into the first round trip of a new connection: ten packets. */
const firstRoundTrip = 14 * 1024;

const brotli = (bytes: string | Buffer): number => brotliCompressSync(bytes).length;

const styleSheets = (page: BuiltPage): string[] =>
  page.references
    .filter(({ kind, url }) => kind === 'resource' && /\.css$/.test(url))
    .map(({ url }) => new URL(url, site.home.href + page.path).pathname.slice(site.home.pathname.length));

const weight = (page: BuiltPage): number =>
  styleSheets(page).reduce((sum, file) => sum + brotli(readFileSync(join(site.dist, file))), brotli(page.html));

test('every link and every loaded file is there, and every page is linked', () => {
  expect(checkLinks(site)).toEqual([]);
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // The printer of the HTML decides these, and they say nothing about the page.
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // Titles carry a claim's own words.
      'long-title': 'off',
      // Style sheets come from the site itself.
      'require-sri': 'off',
    },
  });
  const reports = await Promise.all(pages.map((page) => validator.validateString(page.html, page.file)));
  const format = formatterFactory('text');
  expect(reports.map((report) => format(report.results)).join('')).toBe('');
});

test('a claim page and its style sheets fit into the first round trip', () => {
  const claims = pages.filter((page) => /^claims\/./.test(page.path));
  expect(claims.length).toBeGreaterThan(0);
  const heavy = claims.map((page) => ({ file: page.file, bytes: weight(page) })).filter(({ bytes }) => bytes > firstRoundTrip);
  expect(heavy).toEqual([]);
});

test('every page has one title of its own, a description, a language and a policy', () => {
  const titles = new Map<string, string>();
  const faults: string[] = [];
  for (const { file, html, unlisted } of pages) {
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    if (title === '') faults.push(`${file}: no title`);
    const twin = titles.get(title);
    if (twin !== undefined && !unlisted) faults.push(`${file}: the same title as ${twin}`);
    titles.set(title, file);
    if (!/<html[^>]* lang="?[a-z]/.test(html)) faults.push(`${file}: no language`);
    if (!/<meta[^>]* name="?description"? /.test(html)) faults.push(`${file}: no description`);
    if (!/<meta[^>]* http-equiv="?content-security-policy/i.test(html)) faults.push(`${file}: no content security policy`);
  }
  expect(faults).toEqual([]);
});
