import type { Event } from '../../vocabulary/graph.ts';
import { listed } from '../actors/listed.ts';
import { contains, type DayRange, dayRange } from './day-range.ts';

/** Words that name a part of something longer. */
export const PART = /\b(?:session|round|meeting|phase|stage|leg|stop|hearing|opening|day)s?\b/i;
const WHOLE = new Set(['talks', 'meeting', 'ruling', 'vote', 'protest', 'movement', 'attack']);

type Dated = { event: Event; days: DayRange; part: boolean };

/** What may be wholes, by whom they share with a part, or where or in which document, and then by their days. */
type Wholes = Map<string, Map<string, Dated[]>>;

const datedOf = (event: Event): Dated | null =>
  event.date === null ? null : { event, days: dayRange(event.date), part: event.mentions.every(({ exact }) => PART.test(exact)) };

const keysOf = ({ participants, places, mentions }: Event): string[] => [
  ...participants.map((actor) => `who ${actor}`),
  ...places.map((place) => `where ${place}`),
  ...new Set(mentions.map(({ doc }) => `in ${doc}`)),
];

const wholesAmong = (dated: readonly Dated[]): Wholes => {
  const wholes: Wholes = new Map();
  for (const each of dated.filter(({ event }) => WHOLE.has(event.type)))
    for (const key of keysOf(each.event)) {
      const byDays = wholes.get(key) ?? new Map<string, Dated[]>();
      wholes.set(key, byDays);
      listed(byDays, `${each.days.first} ${each.days.last}`).push(each);
    }
  return wholes;
};

/** Where the wholes of a part are looked for: all of its company takes part in them, else they share a place, else its document. */
const searched = ({ participants, places, title }: Event, wholes: Wholes): Map<string, Dated[]>[] => {
  const found = (keys: string[]) => keys.map((key) => wholes.get(key) ?? new Map<string, Dated[]>());
  if (participants.length > 0)
    return found(participants.map((actor) => `who ${actor}`))
      .sort((a, b) => a.size - b.size)
      .slice(0, 1);
  return places.length > 0 ? found(places.map((place) => `where ${place}`)) : found([`in ${title.doc}`]);
};

/** The one larger event that an event is a part of: it covers its days and its participants, and is longer or is not itself a part. */
const wholeOf = ({ event, days, part }: Dated, wholes: Wholes): string | null => {
  let only: string | null = null;
  for (const byDays of searched(event, wholes))
    for (const list of byDays.values()) {
      const outer = (list[0] as Dated).days;
      const longer = outer.last - outer.first > days.last - days.first;
      if (!contains(outer, days) || !(longer || part)) continue;
      for (const whole of list) {
        if (whole.event.id === event.id || whole.event.id === only || !(longer || !whole.part)) continue;
        if (!event.participants.every((actor) => whole.event.participants.includes(actor))) continue;
        // Of two that it may be part of, nobody says which.
        if (only !== null) return null;
        only = whole.event.id;
      }
    }
  return only;
};

/** Gives every event the one larger event that it is a part of. */
export const withWholes = (events: readonly Event[]): Event[] => {
  const dated = new Map(
    events.flatMap((event) => {
      const own = datedOf(event);
      return own ? [[event.id, own] as const] : [];
    }),
  );
  const wholes = wholesAmong([...dated.values()]);
  return events.map((event) => {
    const own = dated.get(event.id);
    const asks = event.type === 'talks' || event.type === 'meeting' || PART.test(event.title.exact);
    return { ...event, partOf: own && asks ? wholeOf(own, wholes) : null };
  });
};
