import type { DateMention } from '../../vocabulary/date.ts';
import type { EventMention } from '../../vocabulary/event.ts';
import type { Mention } from '../../vocabulary/mention.ts';
import type { PlaceMention } from '../../vocabulary/place.ts';
import type { Span } from '../../vocabulary/span.ts';
import { firstAtLeast } from '../search.ts';

/** An event mention while its document is read: its clause, and the attribution it stands in. */
/** `subject`: who or what its verb tells of; `isOpen`: its verb is on no list of happenings; `isBound`: it is an infinitive. */
export type Reading = EventMention & {
  subject: Span | null;
  clause: readonly [number, number];
  level: number;
  isVerb: boolean;
  isOpen: boolean;
  isBound: boolean;
};

/** How far after a trigger, in UTF-16 units, a place still says where it happened. */
const NEAR = 60;
/** Words that place what they follow: "in the northern city of", "near". */
const LOCATED =
  /\b(?:in|at|near|on|outside|inside|across|around|over|into|against|to|from|of|and)\s(?:the\s)?(?:[\p{L}-]+\s){0,2}(?:of\s)?$|,\s$/u;
/** A clause reaches no further than this many UTF-16 units to either side. */
const LONGEST_CLAUSE = 2000;

type Layer = Pick<Span, 'start' | 'end'>;

const startOf = ({ start }: Layer): number => start;

/** Indices of the items of a list in text order that lie in a range. */
const indicesWithin = (list: readonly Layer[], [from, to]: readonly [number, number]): number[] => {
  const found: number[] = [];
  for (let i = firstAtLeast(list, from, startOf); i < list.length && (list[i] as Layer).start < to; i += 1)
    if ((list[i] as Layer).end <= to) found.push(i);
  return found;
};

/** Items of a list in text order that lie in a range. */
export const within = <T extends Layer>(list: readonly T[], [from, to]: readonly [number, number]): T[] => {
  const found: T[] = [];
  for (let i = firstAtLeast(list, from, startOf); i < list.length && (list[i] as T).start < to; i += 1)
    if ((list[i] as T).end <= to) found.push(list[i] as T);
  return found;
};

const DAY = 86_400_000;
/** So much further, in UTF-16 units, what follows a comma is from a date before it. */
const COMMA = 60;

/** The day of a weekday that is said of something to come: "they would meet on Friday" means the next one. */
const ahead = ({ exact, value }: DateMention, published: string | undefined): DateMention['value'] => {
  const isWeekday = /^(?:on\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(exact) && /^\d{4}-\d{2}-\d{2}$/.test(value ?? '');
  if (!isWeekday || value === null || published === undefined || value >= published.slice(0, 10)) return value;
  return new Date(Date.parse(value) + 7 * DAY).toISOString().slice(0, 10);
};

/** Words that make a day an end or a beginning of something, not when it happened. */
const BOUNDS = /\b(?:until|till|through|since)\s(?:the\s)?$/i;

/** Between a verb and a noun these make the noun no object of the verb: "declined since the explosion". */
const LINKS = /[,;:]|\b(?:of|in|at|on|by|for|to|from|with|after|before|since|during|over|amid|and|against|as)\b/i;

/**
 * What a date of its clause may be the day of: a happening, or another verb that keeps it from one. `isBound`: it takes no day from before it
 * ("met on Monday to discuss").
 */
export type Dated = Pick<Reading, 'start' | 'end' | 'clause' | 'level' | 'status' | 'date' | 'isVerb' | 'phrase'> & { isBound: boolean };

/** "withdrew its bid in April": the day of what is done to something is not the bid's own, unless the verb only makes it happen ("held talks"). */
const doneTo = (text: string, found: readonly Dated[], at: number, date: DateMention): Dated | undefined => {
  const [verb, noun] = [found[at - 1], found[at]];
  if (!verb?.isVerb || noun?.isVerb !== false || verb.date !== null || verb.status === 'demanded' || verb.phrase.end < noun.end)
    return noun;
  // "called off the strike that was to begin on Saturday"
  const isOwn = /\b(?:that|which)\b/.test(text.slice(noun.end, date.start));
  return isOwn || LINKS.test(text.slice(verb.end, noun.start)) ? noun : verb;
};

const PARTED = /,|^\s(?:and|but)\b/;
const POSSESSIVE = /^['’]s/;
/** How far after "Monday's", in UTF-16 units, stands what it is the day of. */
const OWN = 40;

/** "Saturday's match" is of Saturday, "a premium to Friday's close" is not. */
const ownDay = (event: Dated | undefined, { end }: DateMention): Dated | undefined =>
  event !== undefined && !event.isVerb && event.start >= end && event.start - end < OWN && event.phrase.start <= end ? event : undefined;

/** Each date goes to the one happening of its clause that stands nearest; what is only asked for has none. */
export const dateEvents = (
  text: string,
  found: readonly Dated[],
  dates: readonly DateMention[],
  levelOf: (offset: number) => number,
  published: string | undefined,
): void => {
  let from = 0;
  for (const date of dates) {
    while (from < found.length && (found[from]?.clause[1] ?? 0) < date.start - LONGEST_CLAUSE) from += 1;
    let best = -1;
    let gap = Number.POSITIVE_INFINITY;
    let level: number | undefined;
    for (let i = from; i < found.length && (found[i]?.clause[0] ?? 0) <= date.start; i += 1) {
      const event = found[i];
      if (!event || event.status === 'demanded' || date.end > event.clause[1]) continue;
      level ??= levelOf(date.start);
      if (event.level !== level) continue;
      // "struck on Monday, killing ten", "bought it in 2011 and sold it": these part a day from what follows it.
      const ahead = event.start - date.end;
      if (ahead >= 0 && event.isBound) continue;
      const distance =
        date.start >= event.end ? date.start - event.end : ahead + (PARTED.test(text.slice(date.end, event.start)) ? COMMA : 0);
      if (distance < gap) [best, gap] = [i, distance];
    }
    const event =
      best < 0
        ? undefined
        : POSSESSIVE.test(text.slice(date.end, date.end + 2))
          ? ownDay(found[best], date)
          : doneTo(text, found, best, date);
    if (!event || event.date !== null || (event.isVerb && BOUNDS.test(text.slice(Math.max(0, date.start - 14), date.start)))) continue;
    event.date = event.status === 'scheduled' ? ahead(date, published) : date.value;
  }
};

/** What is dated after its text was written, or last changed, is still to come: "an extraordinary meeting on Monday". */
export const statusByDate = <T extends Pick<EventMention, 'status' | 'date' | 'type'>>(event: T, written: string | undefined): T => {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(event.date ?? '')?.[0];
  // Of what is spoken or printed the day is that of reporting it.
  if (event.type === 'statement' || event.type === 'publication') return event;
  const isAhead = day !== undefined && written !== undefined && written.length >= 10 && day > written.slice(0, 10);
  return isAhead && (event.status === 'past' || event.status === 'ongoing') ? { ...event, status: 'scheduled' } : event;
};

/**
 * A place belongs to the happening whose phrase names it, else to the last one told before it in its clause; a wish only where no
 * fact stands there. Names of `mentions` are actors' ("Oslo's pledge"): they act, and locate nothing.
 */
export const placeEvents = (text: string, found: Reading[], places: readonly PlaceMention[], mentions: readonly Mention[]): void => {
  const acts = ({ start, end }: PlaceMention): boolean =>
    within(mentions, [start, end]).some((mention) => mention.kind === 'name' && mention.start === start && mention.end === end);
  for (let i = 0; i < found.length; i += 1) {
    const event = found[i] as Reading;
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
    // "voted for the strike at a meeting on Tuesday": the day is that of both.
    const cause = event.isVerb && event.date === null && event.status === 'past' && event.exact.endsWith('ing') ? before : undefined;
    // "sank on Sunday, killing ten"
    if (cause?.isVerb && cause.sentence === event.sentence && cause.status === 'past') event.date = cause.date;
    const doing = event.isVerb
      ? undefined
      : found.slice(Math.max(0, i - 2), i).findLast((each) => each.isVerb && each.clause[0] === event.clause[0]);
    if (doing && event.status !== 'demanded' && event.start - doing.end < NEAR) doing.date ??= event.date;
    if (!before?.isVerb || event.isVerb || before.clause[0] !== event.clause[0] || event.status === 'demanded') return event;
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

/** Two verbs so near have nothing but "and" between them, in UTF-16 units. */
const AND = ' and '.length;

/** "attacked and invaded the country": verbs that share all their words with the next are told by that one. */
export const withoutTwins = (found: readonly Reading[]): Reading[] =>
  found.filter((event, i) => {
    const next = found[i + 1];
    return !(
      event.isVerb &&
      next?.isVerb &&
      next.type === event.type &&
      (next.start - event.end <= AND || (next.phrase.start === event.phrase.start && next.phrase.end === event.phrase.end))
    );
  });
