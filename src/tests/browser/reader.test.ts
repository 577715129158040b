import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { builtDist, readSite } from '../dist/built-site.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { schemes, screens } from './screens.ts';

const site = readSite(builtDist);
const quoting = site.pages.find(({ path, html }) => /^claims\/[^/]+\/$/.test(path) && html.includes('permalink'));
const story = site.pages.find(({ html }) => html.includes('data-changes'));

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(site);
  return open.close;
});

const readerAt = async (path = '', options: Parameters<OpenSite['newPage']>[0] = {}): Promise<Page> => {
  const page = await open.newPage(options);
  await page.goto(open.address + path, { waitUntil: 'networkidle' });
  return page;
};

/** Rules that a page breaks with what is open on it, in both themes. */
const broken = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    found.push(...violations.map(({ id, nodes }) => `${colorScheme}: ${id} ${nodes[0]?.failureSummary}`));
  }
  return found;
};

test('a look at a linked page comes to a mouse that rests on the link, stays under it, and goes at Esc', async () => {
  const page = await readerAt();
  const [link, look] = [page.locator('main .claim-words a').first(), page.getByRole('tooltip')];
  await link.hover();
  await look.waitFor();
  expect(await link.getAttribute('aria-describedby')).toBe(await look.getAttribute('id'));
  expect((await look.innerText()).length).toBeGreaterThan(20);
  expect(await broken(page)).toEqual([]);
  await look.hover();
  await page.waitForTimeout(600);
  expect(await look.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await look.count()).toBe(0);
  expect(page.url()).toBe(open.address);
  await page.context().close();
});

test('the keyboard gets the same look, and loses it with the focus', async () => {
  const page = await readerAt();
  const look = page.getByRole('tooltip');
  const link = page.locator('main .claim-words a').first();
  await page.keyboard.press('Tab');
  await link.focus();
  await look.waitFor();
  await page.keyboard.press('Tab');
  await expect.poll(() => link.getAttribute('aria-describedby')).toBeNull();
  await page.context().close();
});

test('a finger gets the page itself', async () => {
  const page = await readerAt('', screens.phone);
  const link = page.locator('main .claim-words a').first();
  const target = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await link.tap();
  await page.waitForURL(target);
  expect(await page.getByRole('tooltip').count()).toBe(0);
  await page.context().close();
});

test('a link to a quotation is copied, and leads to it', async () => {
  const page = await readerAt(quoting?.path, { permissions: ['clipboard-read', 'clipboard-write'] });
  const quotation = page.locator('.witness').first();
  await quotation.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => page.getByRole('status').innerText()).toBe('Link copied');
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(`${open.address}${quoting?.path}#${await quotation.getAttribute('id')}`);
  await page.goto(address);
  expect(await page.locator('.witness:target').count()).toBe(1);
  await page.context().close();
});

test('without a script every quotation has a link instead of a button', async () => {
  const page = await readerAt(quoting?.path, { javaScriptEnabled: false });
  const link = page.locator('.witness a.permalink').first();
  await link.click();
  expect(page.url()).toMatch(/#s-\w+$/);
  for (const button of await page.locator('.help-opener, .visits').all()) expect(await button.isVisible()).toBe(false);
  await page.context().close();
});

test('? lists the keys, and they can be switched off', async () => {
  const page = await readerAt();
  const window = page.getByRole('dialog', { name: 'Keys' });
  await page.keyboard.press('?');
  await window.waitFor();
  expect(await broken(page)).toEqual([]);
  await window.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  expect(await window.count()).toBe(0);
  await page.keyboard.press('?');
  await page.keyboard.press('/');
  expect(await window.count()).toBe(0);
  expect(page.url()).toBe(open.address);
  await page.getByRole('button', { name: 'Keys' }).click();
  await window.getByRole('checkbox').check();
  await window.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('/');
  await page.waitForURL(/search\/$/);
  await page.context().close();
});

test('a second visit tells what is new and what has changed, from this browser’s memory alone', async () => {
  const page = await readerAt(story?.path);
  const line = page.locator('.visits').first();
  expect(await line.innerText()).toBe('');
  // The visit before: one page was not there, another one held something else.
  await page.evaluate(() => {
    sessionStorage.clear();
    const [key = ''] = Object.keys(localStorage);
    const [[fresh = ''] = [], [changed = ''] = [], ...others] = Object.entries(JSON.parse(localStorage.getItem(key) ?? '{}')) as [
      string,
      string,
    ][];
    localStorage.setItem(key, JSON.stringify({ ...Object.fromEntries(others.filter(([path]) => path !== fresh)), [changed]: 'before' }));
  });
  const asked: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && asked.push(request.url()));
  await page.reload({ waitUntil: 'networkidle' });
  await line.getByRole('button').click();
  const window = page.getByRole('dialog');
  await expect.poll(() => window.locator('h3').allInnerTexts()).toEqual(['New', 'Changed']);
  await expect.poll(() => window.locator('li').first().innerText()).not.toMatch(/\/$/);
  expect(await broken(page)).toEqual([]);
  await window.getByRole('button', { name: 'Forget it' }).click();
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(asked).toEqual([]);
  await page.context().close();
});
