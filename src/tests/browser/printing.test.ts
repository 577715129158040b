import { beforeAll, describe, expect, test } from 'vitest';
import { builtDist, fullestOfEachKind, readSite } from '../dist/built-site.ts';
import { type OpenSite, openSite } from './open-site.ts';

const site = readSite(builtDist);
const printed = fullestOfEachKind(site).filter(({ kind }) => ['claims/*', 'explainers/*'].includes(kind));

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(site);
  return open.close;
});

describe.for(printed)('$kind on paper', ({ path, html }) => {
  test('has its sources as notes with their addresses, how to cite it, and nothing to click', async () => {
    const page = await open.newPage();
    await page.goto(open.address + path);
    expect(await page.locator('.footnotes').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    const notes = page.locator('.footnotes li');
    expect(await notes.count()).toBeGreaterThan(0);
    for (const note of await notes.all()) expect(await note.innerText()).toMatch(/https?:\/\/\S+/);
    expect(await page.locator('.reference').innerText()).toContain(site.home.href + path);
    for (const away of ['.masthead nav', '.crumbs', '.footer', '.contents']) {
      for (const element of await page.locator(away).all()) expect(await element.isVisible(), away).toBe(false);
    }
    await page.context().close();
  });

  test('every letter in it stands in a note, or the source is told to be silent', async () => {
    const page = await open.newPage();
    await page.goto(open.address + path);
    await page.emulateMedia({ media: 'print' });
    const noted = new Set(await page.locator('.footnotes .siglum').allInnerTexts());
    const letters = await page.locator('.witness .siglum').allInnerTexts();
    expect(html.includes('class="witness"')).toBe(letters.length > 0);
    expect(letters.filter((letter) => !noted.has(letter))).toEqual([]);
    await page.context().close();
  });

  test('begins to fill its first sheet and wastes none', async () => {
    const page = await open.newPage();
    await page.goto(open.address + path);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    // As much as the page is high when it is as wide as paper, and one sheet for breaks.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 673, height: 978 });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(sheets).toBeLessThanOrEqual(Math.ceil(height / 978) + 1);
    await page.context().close();
  });
});
