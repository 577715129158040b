import type { BrowserContextOptions } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtDist, readSite } from '../dist/built-site.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { screens } from './screens.ts';

const site = readSite(builtDist);

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(site);
  return open.close;
});

/** A remark of the first story that every reader of it comes across. */
const remark = /this is a repositioning, not a real withdrawal/;

const ways: [string, BrowserContextOptions][] = [
  ['with JavaScript', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
];

test('a phone’s first screen says what is carried most, who said it, by how many sources, and where they part ways', async () => {
  const page = await open.newPage(screens.phone);
  await page.goto(open.address);
  const lead = page.locator('.front-lead');
  for (const part of ['.claim-words', '.who', '.carry', '.ways', '.variants']) {
    const box = await lead.locator(part).first().boundingBox();
    expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0), part).toBeLessThan(screens.phone.viewport.height);
  }
  const text = await page.locator('.front-text p').first().boundingBox();
  expect(text?.y).toBeLessThan(screens.phone.viewport.height);
  await page.context().close();
});

describe.for(ways)('%s', ([, options]) => {
  test('a reader clicks from the front page to a remark, to one source’s words for it, and to that source', async () => {
    const page = await open.newPage(options);
    await page.goto(open.address);
    await page.getByRole('link', { name: remark }).first().click();
    await page.waitForURL(/claims\//);
    expect(await page.locator('h1').innerText()).toMatch(remark);
    const [carried, words] = [page.locator('.facts .carry-count'), page.locator('.witness')];
    expect(Number.parseInt(await carried.innerText(), 10)).toBeGreaterThan(1);
    expect(await words.count()).toBeGreaterThan(1);
    const claim = new URL(page.url()).pathname;
    const source = words.first().locator('.source-tag');
    const name = (await source.innerText()).slice(2);
    await source.click();
    await page.waitForURL(/sources\//);
    expect(await page.locator('.kicker').innerText()).toContain(name);
    expect(await page.locator(`main a[href^="${claim}#"]:visible`).count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

test('a reader finds the remark by searching, and who said it is there before it is opened', async () => {
  const page = await open.newPage();
  await page.goto(open.address);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('repositioning withdrawal');
  const found = page.locator('#results li').filter({ hasText: remark }).first();
  await found.waitFor();
  expect(await found.locator('.byline').innerText()).toContain('Kirby');
  await found.getByRole('link').click();
  await page.waitForURL(/claims\//);
  expect(await page.locator('h1').innerText()).toMatch(remark);
  await page.context().close();
});

test('without JavaScript the search says so and leads to the lists', async () => {
  const page = await open.newPage({ javaScriptEnabled: false });
  await page.goto(`${open.address}search/`);
  expect(await page.locator('noscript p', { hasText: 'needs JavaScript' }).isVisible()).toBe(true);
  expect(await page.locator('#search-form').isVisible()).toBe(false);
  await page.locator('main').getByRole('link', { name: 'All claims' }).click();
  await page.waitForURL(/claims\//);
  expect(await page.getByRole('link', { name: remark }).count()).toBeGreaterThan(0);
  await page.context().close();
});

test('a claim on paper has the words, their sources and where it stands, and nothing to press', async () => {
  const page = await open.newPage();
  await page.goto(open.address);
  await page.getByRole('link', { name: remark }).first().click();
  await page.waitForURL(/claims\//);
  await page.emulateMedia({ media: 'print' });
  for (const shown of ['h1', '.facts', '.witness', '.apparatus']) expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
  for (const left of ['.masthead nav', 'button', '.permalink']) {
    for (const element of await page.locator(left).all()) expect(await element.isVisible(), left).toBe(false);
  }
  await page.context().close();
});
