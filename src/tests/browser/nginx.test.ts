import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cacheControl, hashedFolders, isSearch, securityHeaders } from '../../site/response-headers.ts';
import { builtDist, fullestOfEachKind, readSite } from '../dist/built-site.ts';
import { hasNginx, startNginx } from './nginx.ts';
import { type OpenSite, openSite } from './open-site.ts';

// A machine without nginx says so here, as skipped tests; it is no pass.
const here = test.skipIf(!hasNginx());

const site = readSite(builtDist);
const base = site.home.pathname;
let open: OpenSite;
let nginx: Awaited<ReturnType<typeof startNginx>>;

beforeAll(async () => {
  if (!hasNginx()) return;
  // A site for a sub-path stands in a folder of that path; this one is as it was built.
  if (base !== '/') throw new Error('the site of these tests is built for /');
  [open, nginx] = await Promise.all([openSite(site), startNginx(site.dist, base)]);
});
afterAll(() => Promise.all([open?.close(), nginx?.stop()]));

/** What a page may not do, as it happens. */
const watch = async (page: Page): Promise<string[]> => {
  const happened: string[] = [];
  const { origin } = new URL(nginx.address);
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`the policy forbids ${violatedDirective} ${blockedURI}`),
    ),
  );
  page.on('console', (message) => message.type() === 'error' && happened.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => happened.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => new URL(request.url()).origin !== origin && happened.push(`${page.url()} asks for ${request.url()}`));
  return happened;
};

here('with the shipped headers no page of any kind breaks its policy, asks elsewhere or keeps a cookie', async () => {
  const page = await open.newPage();
  const happened = await watch(page);
  for (const { path } of fullestOfEachKind(site)) {
    const response = await page.goto(nginx.address + path, { waitUntil: 'load' });
    const headers = (await response?.allHeaders()) ?? {};
    const wanted = { ...securityHeaders(isSearch(path)), 'Cache-Control': cacheControl(path) };
    const given = Object.fromEntries(Object.keys(wanted).map((name) => [name, headers[name.toLowerCase()]]));
    expect(given, path).toEqual(wanted);
  }
  expect(happened).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    names: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    others: (await indexedDB.databases()).length + (await caches.keys()).length,
  }));
  expect(kept.others).toBe(0);
  expect(kept.names.filter((name) => !name.startsWith('onrecord:'))).toEqual([]);
});

here('search finds something, and it alone compiles WebAssembly', async () => {
  const page = await open.newPage();
  const happened = await watch(page);
  await page.goto(`${nginx.address}search/?q=ferry`);
  await page.waitForSelector('#results a');
  expect(happened).toEqual([]);
  const compiles = () =>
    page.evaluate(() =>
      WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
        () => true,
        () => false,
      ),
    );
  expect(await compiles()).toBe(true);
  await page.goto(nginx.address);
  expect(await compiles()).toBe(false);
});

here(
  'what is not there is a real 404, folders lead to their pages, hashed files are kept for ever, data may be read from elsewhere',
  async () => {
    const ask = (path: string, headers = {}) => fetch(nginx.address + path, { redirect: 'manual', headers });
    const gone = await ask('claims/gone/');
    expect([gone.status, await gone.text()]).toEqual([404, readFileSync(join(site.dist, '404.html'), 'utf8')]);
    const folder = await ask('claims');
    expect([folder.status, folder.headers.get('location')]).toEqual([301, `${base}claims/`]);
    for (const hidden of ['_headers', '_redirects', '.nojekyll']) expect((await ask(hidden)).status, hidden).toBe(404);
    for (const start of hashedFolders) {
      const file = [...site.files].find((path) => path.startsWith(start)) ?? '';
      expect((await ask(file)).headers.get('cache-control'), file).toBe(cacheControl(file));
    }
    const data = await ask('data/claims.jsonl');
    expect([data.headers.get('access-control-allow-origin'), data.headers.get('content-type')]).toEqual([
      '*',
      'application/jsonl; charset=utf-8',
    ]);
    const etag = (await ask('')).headers.get('etag') ?? '';
    expect((await ask('', { 'if-none-match': etag })).status).toBe(304);
  },
);
