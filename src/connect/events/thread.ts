import type { Event } from '../../vocabulary/graph.ts';
import { listed } from '../actors/listed.ts';
import { type DayRange, dayRange } from './day-range.ts';
import { kindOf } from './judge.ts';

/** So many neighbours are named on each side. */
const MOST = 3;

type Dated = { event: Event; days: DayRange };

/** What events of one thread share: who takes part, a place closer than a country, or the kind of happening in one document. */
const threadsOf = ({ participants, places, type, mentions }: Event): string[] => [
  ...participants,
  ...places.filter((place) => !place.startsWith('iso:')),
  ...(type === 'other' ? [] : [...new Set(mentions.map(({ doc }) => `${kindOf(type)} in ${doc}`))]),
];

const byDays = (a: Dated, b: Dated): number =>
  a.days.first - b.days.first || a.days.last - b.days.last || (a.event.id < b.event.id ? -1 : 1);

/** Those of one day that share most with an event come first. */
const nearest = (found: ReadonlyMap<Dated, number>, day: (each: Dated) => number): string[] => {
  const best = Math.max(...[...found.keys()].map(day));
  return [...found]
    .filter(([each]) => day(each) === best)
    .sort(([a, shared], [b, others]) => others - shared || (a.event.id < b.event.id ? -1 : 1))
    .slice(0, MOST)
    .map(([{ event }]) => event.id);
};

const isKin = (a: Event, b: Event): boolean => a.partOf === b.id || b.partOf === a.id;

/**
 * Gives every event the ids of those that came right before and right after it in the same thread. Only dates that cannot overlap prove an
 * order: of a day and its month, or of two happenings of one day, neither is first. A part and its whole are no neighbours.
 */
export const inThreads = (events: Event[]): Event[] => {
  const dated = events
    .flatMap((event): Dated[] => (event.date === null || event.status === 'demanded' ? [] : [{ event, days: dayRange(event.date) }]))
    .sort(byDays);
  const threads = new Map<string, Dated[]>();
  for (const each of dated) for (const key of threadsOf(each.event)) listed(threads, key).push(each);
  const neighbours = (each: Dated, precedes: (a: DayRange, b: DayRange) => boolean, day: (of: Dated) => number): string[] => {
    const found = new Map<Dated, number>();
    for (const key of threadsOf(each.event)) {
      let closest = Number.NEGATIVE_INFINITY;
      for (const other of threads.get(key) ?? []) {
        if (!precedes(other.days, each.days) || day(other) < closest || isKin(other.event, each.event)) continue;
        closest = day(other);
        found.set(other, (found.get(other) ?? 0) + 1);
      }
    }
    return found.size === 0 ? [] : nearest(found, day);
  };
  const placed = new Map(
    dated.map((each) => [
      each.event.id,
      {
        before: neighbours(
          each,
          (a, b) => a.last < b.first,
          ({ days }) => days.last,
        ),
        after: neighbours(
          each,
          (a, b) => a.first > b.last,
          ({ days }) => -days.first,
        ),
      },
    ]),
  );
  return events.map((event) => {
    const { before = [], after = [] } = placed.get(event.id) ?? {};
    return { ...event, ...(before.length > 0 ? { before } : {}), ...(after.length > 0 ? { after } : {}) };
  });
};
