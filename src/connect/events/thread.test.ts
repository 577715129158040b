import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event } from '../../vocabulary/graph.ts';
import { dayRange } from './day-range.ts';
import { withWholes } from './parts.ts';
import { inThreads } from './thread.ts';

const anchor = { doc: 'wire.txt', start: 0, end: 7, exact: 'meeting' };

const eventOf = (id: string, date: string | null, participants: string[], exact = 'meeting'): Event => ({
  id,
  title: { ...anchor, exact },
  type: 'attack',
  date,
  status: 'past',
  places: [],
  participants,
  mentions: [{ ...anchor, exact, context: anchor }],
  claims: [],
  partOf: null,
});

const dates = fc.constantFrom(null, '2021-03', '2021-03-01', '2021-03-02', '2021-03-09', '2021-04', '2021-04-02', '2021-04-01/2021-04-05');
const told = fc
  .array(fc.tuple(dates, fc.subarray(['a-1', 'a-2', 'a-3'], { minLength: 1 }), fc.constantFrom('meeting', 'session')), { maxLength: 12 })
  .map((list) => list.map(([date, who, exact], i) => eventOf(`e-${String(i).padStart(2, '0')}`, date, who, exact)));

const days = ({ date }: Event) => dayRange(date ?? '..');

test('neighbours are of the nearest day that cannot be the same, in a thread that is shared', () => {
  fc.assert(
    fc.property(told, (events) => {
      for (const event of inThreads(events)) {
        // All of these stand in one document and are of one kind: one thread holds them.
        const dated = events.filter(({ date }) => date !== null && event.date !== null);
        const earlier = dated.filter((other) => days(other).last < days(event).first).map((other) => days(other).last);
        const later = dated.filter((other) => days(other).first > days(event).last).map((other) => days(other).first);
        const found = (ids: string[] | undefined) => (ids ?? []).map((id) => events.find((other) => other.id === id) as Event);
        expect(new Set(found(event.before).map((other) => days(other).last))).toEqual(
          new Set(earlier.length > 0 ? [Math.max(...earlier)] : []),
        );
        expect(new Set(found(event.after).map((other) => days(other).first))).toEqual(
          new Set(later.length > 0 ? [Math.min(...later)] : []),
        );
      }
    }),
  );
});

test('of many on one day, those that share most with an event are named', () => {
  const crowd = Array.from({ length: 300 }, (_, i) => eventOf(`e-${String(i).padStart(3, '0')}`, '2021-03-01', ['a-1', `a-x${i}`]));
  const next = eventOf('e-next', '2021-03-02', ['a-1', 'a-x299']);
  expect(inThreads([...crowd, next]).at(-1)?.before).toEqual(['e-299', 'e-000', 'e-001']);
});

test('a part has its one whole, and none where it may be part of two', () => {
  const [talks, session] = [eventOf('e-1', '2021-03', ['a-1', 'a-2']), eventOf('e-2', '2021-03-02', ['a-1'], 'session')];
  expect(withWholes([talks, session]).map(({ partOf }) => partOf)).toEqual([null, 'e-1']);
  expect(withWholes([talks, session, eventOf('e-3', '2021-03', ['a-1', 'a-3'])]).map(({ partOf }) => partOf)).toEqual([null, null, null]);
  expect(withWholes([talks, eventOf('e-2', '2021-03-02', ['a-3'], 'session')])[1]?.partOf).toBeNull();
});
