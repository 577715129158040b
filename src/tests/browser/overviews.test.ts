import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtDist, readSite } from '../dist/built-site.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { screens } from './screens.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(readSite(builtDist));
  return open.close;
});

/** Clicks a link and waits for what it leads to. `position`: on its words, where a quotation mark stands before them. */
const click = async (page: Page, link: Locator, position?: { x: number; y: number }): Promise<void> => {
  const target = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  await link.click(position ? { position } : {});
  await page.waitForURL(target);
};

const follow = (page: Page, name: string | RegExp): Promise<void> =>
  click(page, page.getByRole('main').getByRole('link', { name }).first());

describe.for(Object.entries(screens))('on a %s, without JavaScript', ([, screen]) => {
  test('a reader compares two sources from the front page, and reads on from one of their words', async () => {
    const page = await open.newPage({ ...screen, javaScriptEnabled: false });
    await page.goto(open.address);
    await follow(page, 'Compare two sources');
    await follow(page, /[1-9]\d* claims? in common/);
    expect(await page.locator('h1').innerText()).toMatch(/side by side$/);
    const sides = page.locator('.sides').first().locator('.side');
    expect(await sides.count()).toBe(2);
    const [a, b] = await Promise.all([0, 1].map((side) => sides.nth(side).locator('.siglum').first().innerText()));
    expect(a).not.toBe(b);
    const claim = page.locator('.compared-claim .claim-words a').first();
    const words = await claim.innerText();
    await click(page, claim, { x: 40, y: 10 });
    expect(await page.locator('h1').innerText()).toBe(words);
    await page.context().close();
  });

  test('a reader sees who carries what, and opens the words behind a letter', async () => {
    const page = await open.newPage({ ...screen, javaScriptEnabled: false });
    await page.goto(open.address);
    await follow(page, 'Who carries what');
    const letter = page.locator('.matrix tbody a.m').first();
    const siglum = (await letter.innerText()).slice(0, 1);
    await click(page, letter);
    expect(page.url()).toContain('#s-');
    expect(await page.locator('.witness:target .siglum').first().innerText()).toBe(siglum);
    await page.context().close();
  });

  test('a reader comes to a day of the timeline', async () => {
    const page = await open.newPage({ ...screen, javaScriptEnabled: false });
    await page.goto(open.address);
    await follow(page, 'The whole timeline');
    expect(await page.locator('svg:visible').count()).toBe(1);
    const event = page.locator('.tracks .event-title a').first();
    const title = await event.innerText();
    await click(page, event, { x: 40, y: 10 });
    expect(await page.locator('h1').innerText()).toBe(title);
    await page.context().close();
  });
});

test('the letters of the sources stay in sight down a long table', async () => {
  const page = await open.newPage({ viewport: { width: 1280, height: 500 } });
  await page.goto(open.address);
  await follow(page, 'Who carries what');
  await page.locator('.matrix tbody tr').last().scrollIntoViewIfNeeded();
  const head = await page.locator('.matrix thead th').last().boundingBox();
  expect(head?.y).toBeGreaterThanOrEqual(0);
  expect(head?.y).toBeLessThan(20);
  await page.context().close();
});
