import { expect, test } from 'vitest';
import type { EventNode, SourceNode, StoryNode } from '../data/nodes.ts';
import { mainEvents } from './story-events.ts';

/** The days of the events that a story of articles of May 2031 shows; each day is that of an event told by so many sources. */
const shown = (most: number, ...events: [date: string | null, sources: number][]): (string | null)[] => {
  const sources = ['2031-05-08', '2031-05-10', undefined].map((day) => ({ facts: { published: day } }) as unknown as SourceNode);
  const nodes = events.map(
    ([date, count]) => ({ date, mentions: sources.slice(0, count).map((source) => ({ source })) }) as unknown as EventNode,
  );
  return mainEvents({ sources, events: nodes } as unknown as StoryNode, most).map(({ date }) => date);
};

test('what lies years back does not crowd out the story’s own days', () => {
  const events: [string, number][] = [
    ['1987', 1],
    ['2008-11', 2],
    ['2031-05-04', 1],
    ['2031-05-07', 1],
    ['2031-05-12', 1],
  ];
  expect(shown(3, ...events)).toEqual(['2031-05-04', '2031-05-07', '2031-05-12']);
  expect(shown(4, ...events)).toEqual(['2008-11', '2031-05-04', '2031-05-07', '2031-05-12']);
});

test('what most sources tell comes before the rest, in time order; what has no day is left out', () => {
  expect(shown(2, ['2031-05-06', 1], ['2031-05-07', 3], ['2031-05-08', 1], ['2031-05-09', 2], [null, 3])).toEqual([
    '2031-05-07',
    '2031-05-09',
  ]);
});

test('without a day of publication the order is that of time', () => {
  const story = { sources: [], events: [{ date: '2031', mentions: [] }] } as unknown as StoryNode;
  expect(mainEvents(story, 3).map(({ date }) => date)).toEqual(['2031']);
});
