import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileStory } from './hostile-story.ts';
import { throughPipeline } from './through-pipeline.ts';

// `scripts/soak.ts` takes many more.
test('what attackers write goes from the article to the pages and back as the text it is', { timeout: 240_000 }, () => {
  let documents = 0;
  let quotations = 0;
  fc.assert(
    fc.property(hostileStory, (story) => {
      const through = throughPipeline(story);
      documents += through.documents;
      quotations += through.quotations;
      expect(through.faults).toEqual([]);
    }),
    { numRuns: 100 },
  );
  expect(documents).toBeGreaterThan(100);
  expect(quotations).toBeGreaterThan(100);
});
