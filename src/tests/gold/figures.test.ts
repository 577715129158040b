import { expect, test } from 'vitest';
import { figures as committed, type Figure } from '../../site/data/figures.ts';
import { goldFigures } from './figures.ts';
import { measureGold } from './measure-gold.ts';

const measured = goldFigures(await measureGold());
const rate = (share: Figure['found']): number => (share ? share[0] / share[1] : 0);

test.for(measured)('$corpus is read no worse than the committed figures say', ({ corpus, figures }) => {
  const before = committed.find((other) => other.corpus === corpus)?.figures ?? [];
  expect(figures.map(({ what }) => what)).toEqual(before.map(({ what }) => what));
  const worse = figures.filter(({ found, right }, at) => rate(found) < rate(before[at]?.found) || rate(right) < rate(before[at]?.right));
  expect(worse, 'npm run eval shows them; after an intended change, npm run eval -- --commit').toEqual([]);
});

test('nothing of the page around an article becomes a statement', () => {
  const strays = measured.flatMap(({ figures }) => figures.filter(({ what }) => /page around/.test(what))).map(({ right }) => right);
  expect(strays).toHaveLength(2);
  for (const right of strays) expect(right?.[0]).toBe(right?.[1]);
});
