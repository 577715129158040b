import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { createPrinter } from './printer.ts';
import { storySpeakers } from './story-speakers.ts';

test('who speaks in a story is counted by what they say in it, not in all stories', async () => {
  const { site, graph } = await ferrySite();
  const story = graph.stories.get('ferry');
  if (!story) throw new Error('no story');
  const told = (claims: typeof story.claims) =>
    storySpeakers(createPrinter(site), { ...story, claims }, 16).map(({ href, claims }) => `${href} ${claims}`);
  expect(told(story.claims)).toEqual(['/base/actors/ada-quill/ 2 claims']);
  expect(told(story.claims.slice(0, 1))).toEqual(['/base/actors/ada-quill/ 1 claim']);
  expect(told([])).toEqual([]);
  expect(storySpeakers(createPrinter(site), story, 1).length).toBe(1);
});
