import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StoryNode } from '../data/nodes.ts';
import { type Fronts, ferrySite } from '../testing/ferry-content.ts';
import { daysOf, type Entry, entriesOf, partsOf, undatedOf } from './entries.ts';

const story = async (edit: (pages: Fronts) => void = () => {}): Promise<StoryNode> => {
  const node = (await ferrySite(edit)).graph.stories.get('ferry');
  if (!node) throw new Error('no story');
  return node;
};

const event = (pages: Fronts) => (pages.events['e-sailing'] as { record: Record<string, unknown> }).record;

const days = (node: StoryNode) =>
  daysOf(entriesOf(node)).map(({ key, happened, said, published }) => [
    key,
    ...[happened, said, published].map((list) => list.map(({ id }) => id).join()),
  ]);

test('event time, time said and time published stand apart, each on its own day', async () => {
  expect(days(await story())).toEqual([
    ['2031', 'e-sailing', '', ''],
    ['2031-05-05', '', 'c-ferry-sails', ''],
    ['2031-05-06', '', '', 'gazette'],
    ['2031-05-07', '', '', 'courier'],
  ]);
});

test('moments belong to their day; a day that is not sure stands for itself', async () => {
  const at = (date: string) => story((pages) => Object.assign(event(pages), { date }));
  expect(days(await at('2031-05-05T09:30+01:00'))[0]).toEqual(['2031-05-05', 'e-sailing', 'c-ferry-sails', '']);
  expect(days(await at('2031-05-05~')).slice(0, 2)).toEqual([
    ['2031-05-05', '', 'c-ferry-sails', ''],
    ['2031-05-05~', 'e-sailing', '', ''],
  ]);
});

test('what is only demanded has no time, what has no date is counted', async () => {
  const demanded = await story((pages) => Object.assign(event(pages), { status: 'demanded' }));
  expect(days(demanded)[0]?.[0]).toBe('2031-05-05');
  expect(undatedOf(demanded)).toEqual({ events: 0, claims: 1 });
  const undated = await story((pages) => Object.assign(event(pages), { date: null }));
  expect(undatedOf(undated)).toEqual({ events: 1, claims: 1 });
});

test('parts hold no more than they may, lose nothing, and cut between days where days fit', () => {
  const entries = fc
    .array(fc.integer({ min: 1, max: 28 }), { maxLength: 80 })
    .map((list) => list.toSorted((a, b) => a - b).map((day): Entry => ({ date: `2031-05-${String(day).padStart(2, '0')}` }) as Entry));
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 12 }), (list, most) => {
      const parts = partsOf(list, most);
      expect(parts.flat()).toEqual(list);
      expect(parts.every((part) => part.length > 0 && part.length <= most)).toBe(true);
      const sizes = new Map([...Map.groupBy(list, ({ date }) => date)].map(([date, day]) => [date, day.length]));
      parts.slice(1).forEach((part, i) => {
        const before = parts[i]?.at(-1)?.date;
        if (part[0]?.date === before) expect(sizes.get(before ?? '')).toBeGreaterThan(most);
      });
    }),
  );
});
