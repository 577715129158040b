import type { Event } from '../../vocabulary/graph.ts';
import { contains, dayRange } from './day-range.ts';

/** Words that name a part of something longer. */
export const PART = /\b(?:session|round|meeting|phase|stage|leg|stop|hearing|opening|day)s?\b/i;
const WHOLE = new Set(['talks', 'meeting', 'ruling', 'vote', 'protest', 'movement', 'attack']);

const isPart = ({ mentions }: Event): boolean => mentions.every(({ exact }) => PART.test(exact));

const within = (part: Event, whole: Event): boolean => {
  if (part.id === whole.id || !WHOLE.has(whole.type) || part.date === null || whole.date === null) return false;
  const [inner, outer] = [dayRange(part.date), dayRange(whole.date)];
  const longer = outer.last - outer.first > inner.last - inner.first;
  const shared = part.participants.filter((actor) => whole.participants.includes(actor)).length;
  const company =
    part.participants.length === 0
      ? part.places.some((place) => whole.places.includes(place)) ||
        (part.places.length === 0 && whole.mentions.some(({ doc }) => doc === part.title.doc))
      : shared === part.participants.length;
  return contains(outer, inner) && company && (longer || (isPart(part) && !isPart(whole)));
};

/** The one larger event that an event is a part of: it covers its days and its participants, and is longer or is not itself a part. */
export const wholeOf = (part: Event, events: Event[]): string | null => {
  const wholes =
    part.type === 'talks' || part.type === 'meeting' || PART.test(part.title.exact) ? events.filter((whole) => within(part, whole)) : [];
  return wholes.length === 1 ? (wholes[0]?.id ?? null) : null;
};
