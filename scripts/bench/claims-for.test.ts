import { expect, test } from 'vitest';
import { claimsFor } from './claims-for.ts';
import { pagesOf } from './count-pages.ts';

/** An archive with 24 pages of its own, two for each claim, and twelve for each story of fifty. */
const invented = async (claims: number) => 24 + 2 * claims + 12 * Math.ceil(claims / 50);

test.each([100, 300, 1_000, 10_000, 30_000])('an archive of %i pages is within two in a hundred of it', async (pages) => {
  const claims = await claimsFor(pages, invented);
  expect(Math.abs((await invented(claims)) - pages)).toBeLessThanOrEqual(pages / 50);
});

test('only small archives are counted', async () => {
  const asked: number[] = [];
  await claimsFor(30_000, (claims) => {
    asked.push(claims);
    return invented(claims);
  });
  expect(Math.max(...asked)).toBeLessThan(2_000);
});

test('an archive has one claim at least', async () => {
  expect(await claimsFor(10, invented)).toBe(1);
});

test('pages are counted as the site has them, and a claim more is a page more', async () => {
  const counts = [await pagesOf(1), await pagesOf(2), await pagesOf(3)];
  expect(counts).toEqual([counts[0], (counts[0] ?? 0) + 1, (counts[0] ?? 0) + 2]);
});
