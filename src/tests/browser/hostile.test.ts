import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, readSite } from '../dist/built-site.ts';
import { checkLinks } from '../dist/check-links.ts';
import { buildHostileSite, subPath } from './hostile-site.ts';
import { hasNginx, startNginx } from './nginx.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { fileFaults } from './read-files.ts';

let built: ReturnType<typeof buildHostileSite>;
let site: BuiltSite;
let open: OpenSite;

beforeAll(async () => {
  built = buildHostileSite();
  if (built.status !== 0) throw new Error(built.said);
  site = readSite(join(built.root, 'dist'));
  open = await openSite(site);
}, 300_000);
afterAll(async () => {
  await open?.close();
  rmSync(built.root, { recursive: true, force: true });
});

/** Some pages of every kind: all of those there are few of. */
const somePages = () => {
  const kinds = Map.groupBy(
    site.pages.filter(({ redirect }) => !redirect),
    ({ kind }) => kind,
  );
  return [...kinds.values()].flatMap((pages) => pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, 4));
};

test('in a browser nothing of a hostile story runs, asks for anything elsewhere, or is lost', async () => {
  const page = await open.newPage();
  const happened: string[] = [];
  const { origin } = new URL(open.address);
  page.on('dialog', (dialog) => {
    happened.push(`a dialog says ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { origin: to, protocol } = new URL(request.url());
    if (to !== origin && protocol !== 'data:') happened.push(`a request to ${request.url()}`);
  });
  page.on('console', (message) => message.type() === 'error' && happened.push(`the console says ${message.text()}`));
  page.on('pageerror', (error) => happened.push(`an error: ${error.message}`));
  const seen: string[] = [];
  for (const { path } of somePages()) {
    await page.goto(new URL(path, open.address).href, { waitUntil: 'load' });
    const found = await page.evaluate(() => ({
      title: document.title,
      text: document.body.textContent ?? '',
      links: [...document.querySelectorAll('[href], [src], [action], [formaction]')].flatMap((element) =>
        ['href', 'src', 'action', 'formaction'].map((name) => element.getAttribute(name) ?? ''),
      ),
      strangers: document.querySelectorAll('iframe, [onerror], [onload], [onmouseover], img[src="x"]').length,
    }));
    if (found.title === 'run') happened.push(`a script ran on ${path}`);
    const running = found.links.filter((link) => /^\s*(?:javascript|data|vbscript):/i.test(link));
    happened.push(...running.map((link) => `a link that runs on ${path}: ${link}`));
    if (found.strangers > 0) happened.push(`an element of the article on ${path}`);
    seen.push(found.text);
  }
  expect(happened).toEqual([]);
  const text = seen.join('\n');
  for (const trick of ['<script>document.title="run"</script>', '{process.exit(1)}', '<Quote id="x" />', ']]>', '&lt;b&gt;'])
    expect(text, 'is shown as the text it is').toContain(trick);
}, 240_000);

test('every file for programs can be read, whatever it quotes', () => {
  const { faults, kinds } = fileFaults(site);
  expect(faults).toEqual([]);
  const expected = ['JSON-LD', '_headers', '_redirects', 'bib', 'csv', 'feed', 'json', 'jsonl', 'jsonld', 'txt'];
  expect(Object.keys(kinds).sort()).toEqual(expected);
  const asText = (file: string) => readFileSync(join(site.dist, file), 'utf8');
  const titles = [JSON.parse(asText('feed.json')), JSON.parse(asText('data/citations.json'))].map((file) => JSON.stringify(file));
  for (const text of titles) expect(text).toContain('<script>');
});

test('no cell of the tables for spreadsheets begins a formula', () => {
  const tables = [...site.files].filter((file) => file.endsWith('.csv'));
  expect(tables.length).toBeGreaterThan(0);
  for (const table of tables) expect(readFileSync(join(site.dist, table), 'utf8'), table).not.toMatch(/(?:^|,)"?[=@\t\r]/m);
});

/** Every address of this site that a file prints, whatever its format. */
const ownAddresses = (text: string): string[] => text.match(/https:\/\/site\.example[^\s"'<>\\)]*/g) ?? [];

test('a site for a sub-path keeps to it: links, pictures, feeds, data, redirects and headers', () => {
  expect(site.home.href).toBe(`https://site.example${subPath}`);
  expect(checkLinks(site)).toEqual([]);
  const texts = [...site.files].filter((file) => /\.(?:html|xml|json|jsonl|csv|txt|bib)$/.test(file));
  const strays = texts.flatMap((file) => ownAddresses(readFileSync(join(site.dist, file), 'utf8')));
  expect(strays.length).toBeGreaterThan(100);
  // `url` of the site's own record is its address without the path.
  expect(strays.filter((address) => !address.startsWith(site.home.href) && address !== 'https://site.example')).toEqual([]);
  const rules = ['_headers', '_redirects'].flatMap((file) => readFileSync(join(site.dist, file), 'utf8').match(/^\/.*/gm) ?? []);
  expect(rules.filter((rule) => !rule.split(' ').every((part) => !part.startsWith('/') || part.startsWith(subPath)))).toEqual([]);
});

test('search on a sub-path finds pages below it', async () => {
  const page = await open.newPage();
  await page.goto(`${open.address}search/?q=bridge`);
  const found = await page.waitForSelector('#results a');
  expect(await found.getAttribute('href')).toMatch(new RegExp(`^${subPath}`));
  const [response] = await Promise.all([page.waitForNavigation(), found.click()]);
  expect(response?.status()).toBe(200);
});

// Skipped, which is no pass, on a machine without nginx.
test.skipIf(!hasNginx())('nginx serves the site from a folder of that path', async () => {
  const folder = join(built.root, 'www', subPath);
  mkdirSync(dirname(folder), { recursive: true });
  symlinkSync(site.dist, folder.replace(/\/$/, ''));
  const nginx = await startNginx(join(built.root, 'www'), subPath);
  const ask = (path: string) => fetch(new URL(path, nginx.address), { redirect: 'manual' });
  for (const { path } of somePages()) expect((await ask(path)).status, path).toBe(200);
  const [gone, bare] = await Promise.all([ask('claims/gone/'), ask('claims')]);
  expect([gone.status, await gone.text()]).toEqual([404, readFileSync(join(site.dist, '404.html'), 'utf8')]);
  expect([bare.status, bare.headers.get('location')]).toEqual([301, `${subPath}claims/`]);
  await nginx.stop();
});
