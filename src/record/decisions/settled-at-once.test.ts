import { expect, test } from 'vitest';
import { decide } from '../testing/decided.ts';
import { keptContent } from '../testing/kept-content.ts';
import { tinyStory } from '../testing/tiny-story.ts';
import { toldStory } from '../testing/told-story.ts';

/** Articles that come one after the other, and what editors decide on the pages made of them. Pages are named by a part of their path. */
type Step = { told: Parameters<typeof toldStory>; decisions?: Record<string, string> };

const cases: Record<string, Step[]> = {
  'a page that is no actor and that no article has any more holds nothing for another page': [
    { told: [{ 'a.txt': [2, 3, 4, 5, 6] }, true], decisions: { 'actors/tom-roe': 'split: [{name: Bob Roe, docs: [a.txt]}]' } },
    { told: [{ 'b.txt': [0, 1, 5, 6], 'a.txt': [5, 6] }], decisions: { 'actors/bob-roe': 'note: x' } },
    { told: [{ 'b.txt': [3, 5, 6], 'a.txt': [3, 6] }], decisions: { 'actors/bob-roe': 'not-an-actor: true' } },
    { told: [{ 'b.txt': [0, 1, 4, 5, 6] }] },
  ],
  'what a lost page held for another is no part of what that one has now': [
    { told: [{ 'a.txt': [4, 6] }], decisions: { 'actors/nia-holt': 'alias: [{form: Roe, docs: [c.txt]}]' } },
    { told: [{ 'a.txt': [4, 6], 'c.txt': [1, 4] }], decisions: { 'actors/tom-roe': 'merge: [nia-holt]' } },
    { told: [{ 'a.txt': [5, 6], 'c.txt': [2, 5, 6] }] },
  ],
  'a split to a page that comes back on the same run': [
    {
      told: [{ 'a.txt': [2, 5, 6], 'b.txt': [4, 5, 6] }, true],
      decisions: { 'actors/telegram': 'split: [{to: nia-holt, forms: [Telegram]}]' },
    },
    { told: [{ 'a.txt': [1, 2] }] },
    { told: [{ 'a.txt': [3, 4, 5] }] },
  ],
  'what comes back under the id of a merged page, which something else goes on with': [
    {
      told: [{ 'a.txt': [3, 4], 'c.txt': [0, 1, 2, 3, 4, 5, 6] }, false, true],
      decisions: { 'claims/c-it-was-late': 'merge: [c-the-hall-was-full-fc5bdf]' },
    },
    { told: [{ 'b.txt': [0, 1, 2, 3, 4, 5, 6], 'a.txt': [0, 4, 5] }] },
  ],
};

test.each(Object.entries(cases))('one run is enough: %s', (_, steps) => {
  const kept = keptContent();
  for (const { told, decisions = {} } of steps) {
    const stories = [tinyStory(toldStory(...told))];
    expect(kept.run(stories).problems.filter(({ warning }) => !warning)).toEqual([]);
    const again = kept.run(stories);
    expect([again.writes, again.deletes]).toEqual([[], []]);
    for (const [part, keys] of Object.entries(decisions)) {
      const path = [...kept.files.keys()].find((file) => file.startsWith(part)) ?? part;
      decide(kept, path.replace(/\.mdx$/, ''), keys);
    }
  }
});
