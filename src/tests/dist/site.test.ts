import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { type BuiltPage, builtDist, readSite } from './built-site.ts';
import { checkLinks } from './check-links.ts';

const site = readSite(builtDist);
const pages = site.pages.filter((page) => !page.redirect);

/** What fits into the first round trip of a new connection: ten packets. */
const firstRoundTrip = 14 * 1024;

const brotli = (bytes: string | Buffer): number => brotliCompressSync(bytes).length;

/** Never less than the best compression makes of it, and found many times sooner. */
const roughly = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 22 } }).length;

const styleSheets = (page: BuiltPage): string[] =>
  page.references
    .filter(({ kind, url }) => kind === 'resource' && /\.css$/.test(url))
    .map(({ url }) => new URL(url, site.home.href + page.path).pathname.slice(site.home.pathname.length));

const styleWeights = new Map<string, number>();

const styleWeight = (file: string): number => {
  const known = styleWeights.get(file) ?? brotli(readFileSync(join(site.dist, file)));
  styleWeights.set(file, known);
  return known;
};

const weight = (page: BuiltPage, html: number): number => styleSheets(page).reduce((sum, file) => sum + styleWeight(file), html);

test('every link and every loaded file is there, and every page is linked', () => {
  expect(checkLinks(site)).toEqual([]);
});

test('what is for editors is not among the pages', () => {
  expect(pages.map(({ path }) => path).filter((path) => path.startsWith('help'))).toEqual([]);
  expect([...site.files].filter((file) => /(^|\/)(help|EDITING|GUIDE)\b/.test(file))).toEqual([]);
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
  const faults = new Map<string, string[]>();
  for (const { filePath, messages } of reports.flatMap((report) => report.results)) {
    for (const { ruleId, message, selector } of messages) {
      const what = `${ruleId}: ${message}`;
      faults.set(what, [...(faults.get(what) ?? []), `${filePath} ${selector ?? ''}`]);
    }
  }
  // One layout repeats its fault on every page: the first place is enough.
  expect([...faults].map(([what, places]) => `${what} (${places.length} times, first ${places[0]})`)).toEqual([]);
});

/** What scripts may weigh before a reader opens the search. */
const mostScript = 12 * 1024;

test('every page has the same one script, external and light, and the search one of its own', () => {
  const scripts = ({ references }: BuiltPage) =>
    references.filter(({ kind, url }) => kind === 'resource' && url.endsWith('.js')).map(({ url }) => url);
  const [shared = '', ...others] = pages.filter(({ path }) => path !== 'search/').flatMap(scripts);
  expect(new Set(others)).toEqual(new Set([shared]));
  expect(scripts(pages.find(({ path }) => path === 'search/') as BuiltPage)).toHaveLength(2);
  expect(
    pages.filter((page) => page.html.match(/<script(?! type="?(application\/ld\+json|module"? src=))/i)).map(({ file }) => file),
  ).toEqual([]);
  expect(brotli(readFileSync(join(site.dist, shared.slice(site.home.pathname.length))))).toBeLessThanOrEqual(mostScript);
});

test('every page and its style sheets fit into the first round trip', () => {
  const heavy = pages
    .filter((page) => weight(page, roughly(page.html)) > firstRoundTrip)
    .map((page) => ({ file: page.file, bytes: weight(page, brotli(page.html)) }))
    .filter(({ bytes }) => bytes > firstRoundTrip);
  expect(heavy).toEqual([]);
});

test('a list of places says all that its map says', () => {
  const lists = pages.filter(({ path }) => path === 'places/' || path.startsWith('places/in/'));
  for (const { html, path } of lists) {
    const [map = '', ...others] = html.match(/<svg.*?<\/svg>/gs) ?? [];
    const named = [...map.matchAll(/<text[^>]*>([^<]+)/g)].map(([, name]) => name);
    const listed = [...html.matchAll(/<a class="?actor-name"?[^>]*>([^<]+)/g)].map(([, name]) => name);
    expect(others, path).toEqual([]);
    expect(
      named.filter((name) => !listed.includes(name)),
      path,
    ).toEqual([]);
    expect(named.length === 0, path).toBe(listed.length === 0);
  }
  expect(lists.length).toBeGreaterThan(1);
});

test('every page has a title, a description, a language and a policy', () => {
  const wanted: [string, RegExp][] = [
    ['title', /<title>[^<]+<\/title>/],
    ['language', /<html[^>]* lang="?[a-z]/],
    ['description', /<meta[^>]* name="?description"? [^>]*content="[^"]/],
    ['content security policy', /<meta[^>]* http-equiv="?content-security-policy"? [^>]*content="[^"]/i],
  ];
  const faults = pages.flatMap(({ file, html }) => wanted.filter(([, there]) => !there.test(html)).map(([what]) => `${file}: no ${what}`));
  expect(faults).toEqual([]);
});

test('every page that is to be found has a picture for links to it, of the size it says', () => {
  const faults = pages
    .filter((page) => !page.unlisted)
    .flatMap(({ file, html }) => {
      const [, url = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
      const image = url.startsWith(site.home.href) ? url.slice(site.home.href.length) : '';
      if (!site.files.has(image)) return [`${file}: no picture at ${url}`];
      const bytes = readFileSync(join(site.dist, image));
      return bytes.readUInt32BE(16) === 1200 && bytes.readUInt32BE(20) === 630 ? [] : [`${image} has another size`];
    });
  expect(faults).toEqual([]);
});
