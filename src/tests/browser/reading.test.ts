import { beforeAll, describe, expect, test } from 'vitest';
import { builtDist, fullestOfEachKind, readSite } from '../dist/built-site.ts';
import { layoutShift } from './layout-shift.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { screens } from './screens.ts';

const site = readSite(builtDist);

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(site);
  return open.close;
});

describe.for(fullestOfEachKind(site))('$kind', { concurrent: true }, ({ path }) => {
  test('fits a screen 320 pixels wide', async () => {
    const page = await open.newPage({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    await page.goto(open.address + path);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Narrower than that, a table's labels stand there letter by letter.
    const squeezed = () =>
      [...document.querySelectorAll('th[scope=row]')].flatMap((label) =>
        label.clientWidth > 0 && label.clientWidth < 36 && label.textContent.trim().length > 5 ? [label.textContent.trim()] : [],
      );
    expect(await page.evaluate(squeezed)).toEqual([]);
    await page.context().close();
  });

  test('fits a window of 1280 pixels at 200 %', async () => {
    const page = await open.newPage({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });
    await page.goto(open.address + path);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await page.context().close();
  });

  test.for(Object.entries(screens))('does not move while it loads on a %s', async ([, screen]) => {
    const page = await open.newPage(screen);
    await page.goto(open.address + path, { waitUntil: 'networkidle' });
    expect(await layoutShift(page)).toBe(0);
    await page.context().close();
  });

  test('the Tab key comes to everything, in the order of the page, and shows where it is', async () => {
    const page = await open.newPage();
    await page.goto(open.address + path);
    const there = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')];
      const seen = all.filter((element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
      for (const [i, element] of seen.slice(0, 60).entries()) element.dataset.order = String(i);
      return Math.min(60, seen.length);
    });
    const order: string[] = [];
    const faint: string[] = [];
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    for (let i = 0; i < there; i++) {
      await page.keyboard.press('Tab');
      const [at, outline] = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return [element.dataset.order ?? element.outerHTML.slice(0, 80), getComputedStyle(element).outlineStyle];
      });
      order.push(at ?? '');
      if (outline === 'none') faint.push(at ?? '');
    }
    expect(order).toEqual(Array.from({ length: there }, (_, i) => String(i)));
    expect(faint).toEqual([]);
    await page.context().close();
  });

  test('loads without a complaint, and nothing from elsewhere', async () => {
    const page = await open.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(`${request.url()} failed`));
    page.on('request', (request) => new URL(request.url()).origin !== new URL(open.address).origin && complaints.push(request.url()));
    await page.goto(open.address + path, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('reads and leads on without JavaScript', async () => {
    const page = await open.newPage({ javaScriptEnabled: false });
    await page.goto(open.address + path);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('h1').isVisible()).toBe(true);
    // A listing may still be empty; its page leads on by its frame.
    const link = page.locator('main a[href]:not([href^="#"])').or(page.locator('header a[href]')).first();
    const target = await link.evaluate((element) => (element as HTMLAnchorElement).href);
    await link.click();
    await page.waitForURL(target);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.context().close();
  });
});

test('an address that does not exist answers 404 with a page that leads on', async () => {
  const page = await open.newPage();
  const response = await page.goto(`${open.address}no/such/page/`);
  expect(response?.status()).toBe(404);
  expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
  expect(await page.locator('link[rel=stylesheet], style').count()).toBeGreaterThan(0);
  await page.context().close();
});

test('paper shows what a long list keeps back', async () => {
  const folded = site.pages.find(({ html }) => html.includes('<details'));
  if (!folded) return;
  const page = await open.newPage();
  await page.goto(open.address + folded.path);
  const last = page.locator('details li').last();
  expect(await last.evaluate((item) => item.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await last.evaluate((item) => item.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
  await page.context().close();
});
