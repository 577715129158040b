import type { DateMention } from '../../vocabulary/date.ts';
import type { EventMention } from '../../vocabulary/event.ts';
import type { Mention } from '../../vocabulary/mention.ts';
import type { PlaceMention } from '../../vocabulary/place.ts';
import type { Span } from '../../vocabulary/span.ts';

/** An event mention while its document is read: its clause, and the attribution it stands in. */
export type Reading = EventMention & { clause: readonly [number, number]; level: number; isVerb: boolean };

/** How far after a trigger, in UTF-16 units, a place still says where it happened. */
const NEAR = 60;
/** Words that place what they follow: "in the northern city of", "near". */
const LOCATED =
  /\b(?:in|at|near|on|outside|inside|across|around|over|into|against|to|from|of|and)\s(?:the\s)?(?:[\p{L}-]+\s){0,2}(?:of\s)?$|,\s$/u;
/** A clause reaches no further than this many UTF-16 units to either side. */
const LONGEST_CLAUSE = 2000;

type Layer = Pick<Span, 'start' | 'end'>;

/** Indices of the items of a list in text order that lie in a range. */
const indicesWithin = (list: readonly Layer[], [from, to]: readonly [number, number]): number[] => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < list.length && (list[i]?.start ?? 0) < to; i += 1) if ((list[i]?.end ?? 0) <= to) found.push(i);
  return found;
};

/** Items of a list in text order that lie in a range. */
export const within = <T extends Layer>(list: readonly T[], range: readonly [number, number]): T[] =>
  indicesWithin(list, range).map((i) => list[i] as T);

const DAY = 86_400_000;
/** So much further, in UTF-16 units, what follows a comma is from a date before it. */
const COMMA = 60;

/** The day of a weekday that is said of something to come: "they would meet on Friday" means the next one. */
const ahead = ({ exact, value }: DateMention, published: string | undefined): DateMention['value'] => {
  const isWeekday = /^(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(exact) && /^\d{4}-\d{2}-\d{2}$/.test(value ?? '');
  if (!isWeekday || value === null || published === undefined || value >= published.slice(0, 10)) return value;
  return new Date(Date.parse(value) + 7 * DAY).toISOString().slice(0, 10);
};

/** Each date goes to the one happening of its clause that stands nearest; what is only asked for has none. */
export const dateEvents = (
  text: string,
  found: Reading[],
  dates: readonly DateMention[],
  levelOf: (offset: number) => number,
  published: string | undefined,
): void => {
  let from = 0;
  for (const date of dates) {
    while (from < found.length && (found[from]?.clause[1] ?? 0) < date.start - LONGEST_CLAUSE) from += 1;
    let best: Reading | undefined;
    let gap = Number.POSITIVE_INFINITY;
    for (let i = from; i < found.length && (found[i]?.clause[0] ?? 0) <= date.start; i += 1) {
      const event = found[i];
      if (!event || event.status === 'demanded' || date.end > event.clause[1] || event.level !== levelOf(date.start)) continue;
      // "struck on Monday, killing ten": a comma parts a day from what follows it.
      const ahead = event.start - date.end;
      const distance =
        date.start >= event.end ? date.start - event.end : ahead + (text.slice(date.end, event.start).includes(',') ? COMMA : 0);
      if (distance < gap) [best, gap] = [event, distance];
    }
    if (best && best.date === null) best.date = best.status === 'scheduled' ? ahead(date, published) : date.value;
  }
};

/** What is dated after its text came out is still to come: "an extraordinary meeting on Monday". */
export const statusByDate = <T extends Pick<EventMention, 'status' | 'date' | 'type'>>(event: T, published: string | undefined): T => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(event.date ?? '')?.[0];
  // Of what is spoken or printed the day is that of reporting it.
  if (event.type === 'statement' || event.type === 'publication') return event;
  const isAhead = day !== undefined && published !== undefined && published.length >= 10 && day > published.slice(0, 10);
  return isAhead && (event.status === 'past' || event.status === 'ongoing') ? { ...event, status: 'scheduled' } : event;
};

/**
 * A place belongs to the happening whose phrase names it, else to the last one told before it in its clause; a wish only where no
 * fact stands there. Names of `mentions` are actors' ("Oslo's pledge"): they act, and locate nothing.
 */
export const placeEvents = (text: string, found: Reading[], places: readonly PlaceMention[], mentions: readonly Mention[]): void => {
  const acts = ({ start, end }: PlaceMention): boolean =>
    within(mentions, [start, end]).some((mention) => mention.kind === 'name' && mention.start === start && mention.end === end);
  for (const [i, event] of found.entries()) {
    const { phrase, clause, end } = event;
    const owns = ({ start, end: to }: PlaceMention): boolean => start >= phrase.start && to <= phrase.end;
    const next = found.slice(i + 1, i + 4).find(({ start, status }) => start >= phrase.end && status !== 'demanded');
    const wished = event.status === 'demanded' && found[i - 1] !== undefined && (found[i - 1]?.clause[0] ?? -1) === clause[0];
    const follows = ({ start }: PlaceMention): boolean =>
      !wished &&
      start > end &&
      start - end < NEAR &&
      (next === undefined || start < next.start) &&
      LOCATED.test(text.slice(Math.max(0, start - 40), start));
    event.places = indicesWithin(places, clause).filter((index) => {
      const place = places[index] as PlaceMention;
      return (owns(place) || follows(place)) && !acts(place);
    });
  }
};

/** "met in Geneva for talks": one happening, told by a verb and a noun. The noun is kept, with the company, place and day of both. */
export const joinEvents = (text: string, found: readonly Reading[]): Reading[] => {
  const gone = new Set<Reading>();
  const joined = found.map((event, i) => {
    const before = found[i - 1];
    // "an earthquake struck on Monday": a happening and its own verb are of one day.
    const isOwn = before && !before.isVerb && event.isVerb && before.type === event.type;
    if (isOwn && before.start >= event.phrase.start && before.end <= event.start) before.date ??= event.date;
    if (!before?.isVerb || event.isVerb || before.clause[0] !== event.clause[0] || event.status === 'demanded') return event;
    // "voted at a meeting on Tuesday": the day is that of both.
    if (event.start - before.end < NEAR) before.date ??= event.date;
    const meets = [before, event].every(({ type }) => type === 'meeting' || type === 'talks');
    if (!meets || event.start - before.end > NEAR || event.participants.length > 0) return event;
    gone.add(before);
    const [start, end] = [before.phrase.start, event.phrase.end];
    const phrase = { start, end, exact: text.slice(start, end) };
    const places = event.places.length > 0 ? event.places : before.places;
    return { ...event, phrase, participants: before.participants, places, date: event.date ?? before.date };
  });
  return joined.filter((event) => !gone.has(event));
};

/** "attacked and invaded the country": verbs that share all their words with the next are told by that one. */
export const withoutTwins = (found: readonly Reading[]): Reading[] =>
  found.filter((event, i) => {
    const next = found[i + 1];
    return !(
      event.isVerb &&
      next?.isVerb &&
      next.type === event.type &&
      next.phrase.start === event.phrase.start &&
      next.phrase.end === event.phrase.end
    );
  });
