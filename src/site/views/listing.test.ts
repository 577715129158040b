import { expect, test } from 'vitest';
import type { ClaimNode } from '../data/nodes.ts';
import { ferrySite } from '../testing/ferry-content.ts';
import { letterOf, listings } from './listing.ts';
import { createPrinter } from './printer.ts';

test.for([
  ['Ada Quill', 'A'],
  ['Élise', 'E'],
  ['“the mayor”', 'T'],
  ['8th Army', 'T'],
  ['42', '#'],
])('%s stands under %s', ([name = '', letter]) => expect(letterOf(name)).toBe(letter));

test('long lists come in parts of bounded length, every page in one of them', async () => {
  const { site, graph } = await ferrySite();
  const story = graph.stories.get('ferry');
  const claim = graph.claims.get('c-floats');
  if (!story || !claim) throw new Error('no ferry');
  story.claims = Array.from({ length: 130 }, (_, i): ClaimNode => ({ ...claim, id: `c-${i}` }));
  const parts = listings(createPrinter(site), graph).filter(({ kind }) => kind === 'claims');
  expect(parts.map(({ head }) => head.path)).toEqual(['claims/', 'claims/page/2/', 'claims/page/3/']);
  expect(parts.flatMap(({ groups }) => groups.flatMap(({ nodes }) => nodes))).toEqual(story.claims);
});

test('a kind without pages still has its list', async () => {
  const { site, graph } = await ferrySite();
  expect(listings(createPrinter(site), graph).find(({ kind }) => kind === 'explainers')).toMatchObject({
    groups: [],
    head: { path: 'explainers/' },
  });
});
