import { AxeBuilder } from '@axe-core/playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtDist, fullestOfEachKind, readSite } from '../dist/built-site.ts';
import { type OpenSite, openSite } from './open-site.ts';
import { schemes, screens } from './screens.ts';

const site = readSite(builtDist);
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// What a second scheme can change: the sheets give it other colours and nothing else.
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(site);
  return open.close;
});

describe.for(fullestOfEachKind(site))('$kind', { concurrent: true }, ({ path }) => {
  test.for(Object.entries(screens))('breaks no rule of WCAG 2.2 AA on a %s, light or dark', async ([, screen]) => {
    const page = await open.newPage(screen);
    await page.goto(open.address + path);
    for (const summary of await page.locator('summary').all()) await summary.click();
    const found: string[] = [];
    for (const [at, colorScheme] of schemes.entries()) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (at === 0 ? axe.withTags(rules) : axe.withRules(rulesOfColour)).analyze();
      for (const { id, nodes } of violations) {
        found.push(`${colorScheme}: ${id} (${nodes.length} times, first ${nodes[0]?.target.join(' ')}) ${nodes[0]?.failureSummary}`);
      }
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
