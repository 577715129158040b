import { expect, test } from 'vitest';
import { ferrySite } from '../testing/ferry-content.ts';
import { comparisonRedirects, storyPairs } from './compare-with.ts';

test('a comparison is found under every id that its sources had', async () => {
  const { graph } = await ferrySite();
  expect([...graph.stories.values()].flatMap(storyPairs)).toHaveLength(1);
  const redirects = [
    { from: 'sources/gazette-1/', to: 'sources/gazette/' },
    { from: 'sources/courier-1/', to: 'sources/courier/' },
    { from: 'claims/c-old/', to: 'claims/c-floats/' },
  ];
  expect(comparisonRedirects(graph, redirects)).toEqual([
    { from: 'compare/gazette/courier-1/', to: 'compare/gazette/courier/' },
    { from: 'compare/gazette-1/courier/', to: 'compare/gazette/courier/' },
    { from: 'compare/gazette-1/courier-1/', to: 'compare/gazette/courier/' },
  ]);
});
