import { describe, expect, test } from 'vitest';
import { readExpectations } from './expectations.ts';
import { groups } from './floors.ts';
import { measureStories } from './measure-stories.ts';
import { measures, scoreStory } from './score-story.ts';

// Reading the expectations finds all of their words in the articles, or throws.
const scored = await measureStories();

test('all stories are measured, each in one group', () => {
  expect(scored.map(({ name }) => name)).toEqual(
    Object.values(groups)
      .flatMap(({ stories }) => stories)
      .sort(),
  );
});

describe.for(Object.entries(groups))('%s', ([, { stories, floors }]) => {
  const own = scored.filter(({ name }) => stories.includes(name));

  test.for(measures)('%s are no worse than the floor', (measure) => {
    const tallies = own.map((story) => story.tallies[measure]);
    const right = tallies.reduce((sum, tally) => sum + tally.right, 0);
    const asked = tallies.reduce((sum, tally) => sum + tally.asked, 0);
    expect(asked).toBeGreaterThan(0);
    const lines = own.flatMap(({ misses }) => misses.filter((miss) => miss.startsWith(`${measure}:`)));
    expect(right / asked, `node scripts/eval-stories.ts --list shows them:\n${lines.join('\n')}`).toBeGreaterThanOrEqual(floors[measure]);
  });
});

const nothing = {
  actors: [],
  notActors: [],
  furniture: [],
  statements: [],
  claims: {},
  relations: [],
  events: [],
  places: [],
  notPlaces: [],
  notSaid: [],
  dates: [],
};
const empty = { actors: [], places: [], claims: [], events: [], relations: [] };

test('words that no article has are refused', () => {
  const yaml = JSON.stringify({ ...nothing, furniture: [['wire', 'Share this']] });
  expect(() => readExpectations(yaml, new Map([['wire.txt', 'A ferry sank.']]))).toThrow('not in wire.txt: Share this');
  expect(readExpectations(yaml, new Map([['wire.txt', 'A ferry\u00a0sank. Share\u00a0this']])).furniture).toEqual([
    { doc: 'wire.txt', start: 14, end: 24, words: 'Share this' },
  ]);
});

test('what is expected and not there is counted as missed', () => {
  const texts = new Map([['wire.txt', 'The quay is closed, Ada Quill said.']]);
  const yaml = JSON.stringify({
    ...nothing,
    actors: [{ type: 'person', forms: ['Ada Quill'] }],
    notActors: ['The quay'],
    statements: [{ doc: 'wire', words: 'The quay is closed', speaker: 'Ada Quill' }],
  });
  const { tallies, misses } = scoreStory(readExpectations(yaml, texts), empty, []);
  expect([tallies.actors, tallies.strangers, tallies.statements, tallies.speakers]).toEqual([
    { right: 0, asked: 1 },
    { right: 1, asked: 1 },
    { right: 0, asked: 1 },
    { right: 0, asked: 0 },
  ]);
  expect(misses).toEqual(['actors: person Ada Quill: no page', 'statements: wire.txt “The quay is closed” (Ada Quill)']);
});
