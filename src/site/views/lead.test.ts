import { expect, test } from 'vitest';
import type { ClaimNode, StoryNode } from '../data/nodes.ts';
import { plainText } from '../data/words.ts';
import { ferrySite } from '../testing/ferry-content.ts';
import { leadClaim } from './lead.ts';
import { createPrinter } from './printer.ts';
import { storyView } from './story.ts';

test('a story begins with what most sources carry, and says where they part ways over it', async () => {
  const { site, graph } = await ferrySite();
  const { lead } = storyView(createPrinter(site), graph.stories.get('ferry') as StoryNode);
  expect(lead).toMatchObject({
    title: 'Most carried claim',
    claim: { href: '/base/claims/c-ferry-sails/', speakers: [{ href: '/base/actors/ada-quill/' }], carry: { short: '2 of 2 sources' } },
    ways: { href: '/base/claims/c-ferry-sails/#wordings', title: '2 statements side by side' },
  });
  expect(lead?.variants.map(({ readings }) => readings.map(({ words }) => plainText({ words })))).toEqual([['summer', 'spring']]);
});

test('what one source alone carries is not called most carried, and has nothing to differ from', async () => {
  const { site, graph } = await ferrySite();
  const lead = leadClaim(createPrinter(site), graph.claims.get('c-floats') as ClaimNode);
  expect(lead).toMatchObject({ title: 'What was said', claim: { carry: { short: '1 of 2 sources' } }, ways: null, variants: [] });
});
