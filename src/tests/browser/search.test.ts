import { beforeAll, expect, test } from 'vitest';
import { builtDist, fullestOfEachKind, readSite } from '../dist/built-site.ts';
import { type OpenSite, openSite } from './open-site.ts';

const site = readSite(builtDist);
const claim = site.pages.find((page) => /^claims\/[^/]+\/$/.test(page.path) && !page.redirect && !page.unlisted);

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(site);
  return open.close;
});

const searchPage = async (query = '') => {
  const page = await open.newPage();
  await page.goto(`${open.address}search/${query}`);
  return { page, words: page.getByRole('searchbox'), facets: page.getByRole('combobox'), found: page.locator('main ol a') };
};

/** The longest words of a claim's heading, which few other pages share. */
const wordsOfClaim = async (): Promise<string> => {
  const { page } = await searchPage();
  await page.goto(open.address + (claim?.path ?? ''));
  const heading = await page.locator('h1').innerText();
  await page.context().close();
  return (heading.match(/\p{L}{4,}/gu) ?? [])
    .sort((a, b) => b.length - a.length)
    .slice(0, 4)
    .join(' ');
};

test('finds a claim by its words, and narrows what it found by a facet', async () => {
  const { page, words, facets, found } = await searchPage();
  await words.fill(await wordsOfClaim());
  await found.first().waitFor();
  expect(await found.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).toContain(open.address + claim?.path);

  const choices = await facets.evaluateAll((all) => all.map((facet) => (facet as HTMLSelectElement).options.length));
  expect(choices.length).toBeGreaterThan(0);
  const facet = facets.nth(choices.findIndex((count) => count > 1));
  await facet.selectOption({ index: 1 });
  await page.waitForURL(/[?&]\w+=[^&]*&\w+=/);
  await found.first().waitFor();
  expect(await found.count()).toBeGreaterThan(0);
  await page.context().close();
});

test('an address holds a search', async () => {
  const { page, words, found } = await searchPage(`?q=${encodeURIComponent(await wordsOfClaim())}`);
  await found.first().waitFor();
  expect(await words.inputValue()).not.toBe('');
  await page.context().close();
});

test.for(['actors', 'places'])('whoever looks for a name among the %s finds its own page first', async (section) => {
  const path = fullestOfEachKind(site).find(({ kind }) => kind === `${section}/*`)?.path;
  if (path === undefined) return;
  const { page: named } = await searchPage();
  await named.goto(open.address + path);
  const name = await named.locator('h1').innerText();
  await named.context().close();
  const { page, found } = await searchPage(`?q=${encodeURIComponent(name)}`);
  await found.first().waitFor();
  const first = await found.evaluateAll((links) => links.slice(0, 2).map((link) => (link as HTMLAnchorElement).href));
  // A country is a place and a government by one name.
  expect(first).toContain(open.address + path);
  await page.context().close();
});

test('says so when nothing matches', async () => {
  const { page, words, found } = await searchPage();
  const status = page.getByRole('status');
  await words.fill('qxzvqxzv');
  await expect.poll(() => status.innerText(), { timeout: 5000 }).not.toBe('');
  await expect.poll(() => status.getAttribute('aria-busy')).not.toBe('true');
  expect(await found.count()).toBe(0);
  await page.context().close();
});
