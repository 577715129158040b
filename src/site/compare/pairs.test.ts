import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimNode, SourceNode, StoryNode } from '../data/nodes.ts';
import { mostPairs, pairsOf } from './pairs.ts';
import { partsThem, sharesOf } from './two-sources.ts';

/** A story of so many sources; each claim is carried by those whose places are given. */
const storyOf = (sources: number, carried: number[][]): StoryNode => {
  const story = {} as StoryNode;
  story.sources = Array.from({ length: sources }, (_, i) => ({ id: `s${i}`, story }) as SourceNode);
  story.claims = carried.map((places, i) => ({ id: `c${i}`, sources: places.map((at) => story.sources[at]) }) as ClaimNode);
  return story;
};

const names = (story: StoryNode) => pairsOf(story).map(({ a, b, shared }) => `${a.id} ${b.id} ${shared}`);

test('every two sources of a story are a pair, the earlier first, with what both carry', () => {
  expect(names(storyOf(3, [[0, 1, 2], [1, 0], [2]]))).toEqual(['s0 s1 2', 's0 s2 1', 's1 s2 1']);
});

test('of very many only those that share most have a page, and none that share nothing', () => {
  const story = storyOf(40, [[5, 39], [39, 5], [0, 1], [7]]);
  expect(names(story)).toEqual(['s0 s1 1', 's5 s39 2']);
  const crowded = storyOf(40, [Array.from({ length: 40 }, (_, i) => i), [20, 30]]);
  expect(pairsOf(crowded)).toHaveLength(mostPairs);
  expect(names(crowded)).toContain('s20 s30 2');
});

test('two sources share each claim, or one of them has it alone, or neither', () => {
  const carried = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), { maxLength: 12 });
  fc.assert(
    fc.property(carried, (list) => {
      const story = storyOf(6, list);
      for (const { a, b, shared } of pairsOf(story)) {
        const { both, onlyA, onlyB } = sharesOf(a, b);
        expect(both).toHaveLength(shared);
        expect(both.length + onlyA.length).toBe(story.claims.filter(({ sources }) => sources.includes(a)).length);
        expect(both.length + onlyB.length).toBe(story.claims.filter(({ sources }) => sources.includes(b)).length);
      }
    }),
  );
});

test.for([
  ['one side each', [0], [1], true],
  ['the other way round', [1], [0], true],
  ['one has both sides, the other one of them', [0, 1], [1], true],
  ['both have both sides', [0, 1], [0, 1], false],
  ['only one of the two has anything', [0], [0, 2], false],
] as [string, number[], number[], boolean][])('a relation parts two sources: %s', ([, from, to, parts]) => {
  const story = storyOf(3, [from, to]);
  const [a, b] = story.sources;
  const edge = { from: story.claims[0], to: story.claims[1] } as Parameters<ReturnType<typeof partsThem>>[0];
  expect(a && b && partsThem(a, b)(edge)).toBe(parts);
});
