import type { EventType } from '../../vocabulary/event.ts';
import type { Event } from '../../vocabulary/graph.ts';
import { listed } from '../actors/listed.ts';
import { type DayRange, dayRange } from './day-range.ts';
import { kindOf } from './judge.ts';

/** So many neighbours are named on each side. */
const MOST = 3;
/** Of the happenings that one thread has on one day, so many are considered, in order of their ids: what bounds the work where a day has thousands. */
const CROWD = 40;

type Dated = { event: Event; days: DayRange; keys: ReadonlySet<string> };

/** The happenings of a thread by a day, in order of their ids, and these days ascending. */
type Calendar = { of: Map<number, Dated[]>; days: number[] };

/** Occasions of speaking: two of one text have nothing to do with each other unless somebody is at both. */
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>(['statement', 'publication', 'call', 'meeting', 'talks']);

/** What events of one thread share: who takes part, a place closer than a country, or the kind of happening in one document. */
const threadsOf = ({ participants, places, type, mentions }: Event): Set<string> =>
  new Set([
    ...participants,
    ...places.filter((place) => !place.startsWith('iso:')),
    ...(type === 'other' || SPOKEN.has(type) ? [] : mentions.map(({ doc }) => `${kindOf(type)} in ${doc}`)),
  ]);

/** The calendar of every thread, by the day that `dayOf` gives. */
const calendars = (dated: readonly Dated[], dayOf: (days: DayRange) => number): Map<string, Calendar> => {
  const threads = new Map<string, Dated[]>();
  for (const each of dated) for (const key of each.keys) listed(threads, key).push(each);
  return new Map(
    [...threads].map(([key, own]) => {
      const of = Map.groupBy(own, ({ days }) => dayOf(days));
      return [key, { of, days: [...of.keys()].sort((a, b) => a - b) }];
    }),
  );
};

/** Index of the first of ascending `days` that is at least `day`. */
const firstFrom = (days: readonly number[], day: number): number => {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Of the happenings that lie nearest in any thread of `each`, those that share most threads with it. `dayIn` picks a thread's nearest day. */
const nearest = (
  each: Dated,
  threads: ReadonlyMap<string, Calendar>,
  dayIn: (days: readonly number[]) => number | undefined,
  isNearer: (day: number, than: number) => boolean,
): string[] => {
  let day: number | undefined;
  const found = new Set<Dated>();
  for (const key of each.keys) {
    const calendar = threads.get(key);
    const own = calendar && dayIn(calendar.days);
    if (own === undefined || (day !== undefined && isNearer(day, own))) continue;
    if (day !== own) found.clear();
    day = own;
    for (const other of calendar?.of.get(own)?.slice(0, CROWD) ?? []) found.add(other);
  }
  return [...found]
    .map(({ event, keys }) => ({ id: event.id, shared: keys.intersection(each.keys).size }))
    .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id }) => id);
};

/**
 * Gives every event the ids of those that came right before and right after it in the same thread. Only dates that cannot overlap prove an
 * order: of a day and its month, of two happenings of one day, or of a part and its whole, neither is first. Time is that of the events
 * and their threads, times a logarithm.
 */
export const inThreads = (events: Event[]): Event[] => {
  const dated = events
    .flatMap((event): Dated[] =>
      event.date === null || event.status === 'demanded' ? [] : [{ event, days: dayRange(event.date), keys: threadsOf(event) }],
    )
    .sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
  const [ends, starts] = [calendars(dated, ({ last }) => last), calendars(dated, ({ first }) => first)];
  const placed = new Map(
    dated.map((each) => [
      each.event.id,
      {
        before: nearest(
          each,
          ends,
          (days) => days[firstFrom(days, each.days.first) - 1],
          (day, than) => day > than,
        ),
        after: nearest(
          each,
          starts,
          (days) => days[firstFrom(days, each.days.last + 1)],
          (day, than) => day < than,
        ),
      },
    ]),
  );
  return events.map((event) => {
    const { before = [], after = [] } = placed.get(event.id) ?? {};
    return { ...event, ...(before.length > 0 ? { before } : {}), ...(after.length > 0 ? { after } : {}) };
  });
};
