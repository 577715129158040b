import { beforeAll, expect, test } from 'vitest';
import { builtDist, fullestOfEachKind, readSite } from '../dist/built-site.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { watchWeight } from './watch-weight.ts';

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

test('browses by a facet with no words, newest first, and the address leads back', async () => {
  const { page, found } = await searchPage();
  const [kind, order] = [page.getByLabel('Kind'), page.getByLabel('Order')];
  await expect.poll(() => kind.locator('option').count()).toBeGreaterThan(1);
  await kind.selectOption('Event');
  await found.first().waitFor();
  await order.selectOption('newest');
  await page.waitForURL(/kind=Event&order=newest$/);
  await expect.poll(() => page.getByRole('status').innerText()).toContain('dates');
  const days = await page.locator('main ol .byline').allInnerTexts();
  expect(days.length).toBeGreaterThan(1);
  await page.goBack();
  await page.waitForURL(/kind=Event$/);
  expect(await order.inputValue()).toBe('');
  await page.goBack();
  await page.waitForURL(/search\/$/);
  await expect.poll(() => found.count()).toBe(0);
  await page.context().close();
});

test('newest first is the other end of oldest first', async () => {
  const firstDay = async (order: string) => {
    const { page, found } = await searchPage(`?kind=Claim&order=${order}`);
    await found.first().waitFor();
    await found.first().click();
    await page.locator('.facts').waitFor();
    const day = await page.locator('.facts time').first().getAttribute('datetime');
    await page.context().close();
    return day ?? '';
  };
  expect(Date.parse(await firstDay('newest'))).toBeGreaterThan(Date.parse(await firstDay('oldest')));
});

test('the keyboard opens the search, goes through what it found, and leaves it', async () => {
  const { page, words, found } = await searchPage();
  const from = open.address + (claim?.path ?? '');
  await page.goto(from);
  await page.keyboard.press('/');
  await page.waitForURL(/search\/$/);
  await expect.poll(() => words.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('talks');
  await found.nth(1).waitFor();
  const focused = () => found.evaluateAll((links) => links.indexOf(document.activeElement as HTMLAnchorElement));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(1);
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await focused()).toBe(-1);
  await words.fill('');
  await page.keyboard.press('Escape');
  await page.waitForURL(from);
  await page.context().close();
});

test('says who said it, when, and where it is printed', async () => {
  const { page, found } = await searchPage('?kind=Claim');
  await found.first().waitFor();
  for (const line of await page.locator('main ol .byline').all()) expect(await line.locator('span').count()).toBeGreaterThan(2);
  await page.context().close();
});

/** What the first result of a search may cost, beside the page itself. */
const mostToFirstResult = 90 * 1024;

test('a word is found for the weight of a picture', async () => {
  const { page, words, found } = await searchPage();
  const fragments: string[] = [];
  const sent = watchWeight(page);
  // Those after the first results come when they are there.
  await page.route('**/*.pf_fragment', (route, request) => (fragments.push(request.url()) > 2 ? route.abort() : route.continue()));
  await words.fill('repositioning');
  await found.first().waitFor();
  const files = await sent();
  expect(files.map(({ path }) => path)).toContainEqual(expect.stringContaining('.pf_index'));
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(mostToFirstResult);
  await page.context().close();
});
