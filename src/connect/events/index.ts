import { sha256 } from '../../support/hash.ts';
import { slug } from '../../support/slug.ts';
import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { EventStatus } from '../../vocabulary/event.ts';
import type { Event } from '../../vocabulary/graph.ts';
import { vote } from '../actors/actor.ts';
import type { ActorOf } from '../actors/index.ts';
import { inOrder } from '../actors/reading.ts';
import { tailLength, withOwnIds } from '../own-ids.ts';
import type { PlaceOf } from '../places/index.ts';
import { pairs } from './block.ts';
import { isPrecise } from './circumstances.ts';
import { isPlacedWar, isWar } from './genre.ts';
import { type Happening, happeningsOf, tellingWeight } from './happening.ts';
import { ENOUGH, judge, kindOf } from './judge.ts';
import { linkage } from './linkage.ts';
import { PART, withWholes } from './parts.ts';
import { withSides } from './sides.ts';
import { inThreads } from './thread.ts';
import { titleOf } from './title.ts';

export { eventsOf, rolesOf, withClaims } from './occasion.ts';

/** Parts of a longer happening that a day alone tells apart: "Tuesday's session". */
const isDatedPart = ({ mention: { exact }, days }: Happening): boolean => PART.test(exact) && isPrecise(days);

/** "The two sides would meet again". */
const isNextMeeting = ({ mention: { type, status, participants } }: Happening): boolean =>
  status === 'scheduled' && kindOf(type) === 'meeting' && participants.length > 0;

/**
 * Worth a page: told in two documents, with two of a time, a place and someone taking part, with two who take part, a dated part of
 * something longer, a meeting announced, a war with its place, or an occasion with its speaker. What is only asked for must say between whom.
 */
const isTold = (mentions: Happening[]): boolean => {
  const company = new Set(mentions.flatMap(({ participants }) => [...participants]));
  if (mentions.every(({ mention }) => mention.status === 'demanded'))
    return company.size > 1 && mentions.some(({ mention }) => mention.type !== 'agreement');
  const sources = new Set(mentions.map(({ doc }) => doc)).size;
  const dated = mentions.some(({ days }) => days !== null);
  const placed = mentions.some(({ places }) => places.size > 0);
  const joined =
    company.size > 0 || mentions.some(({ mention: { participants, agent } }) => participants.length > 0 || agent !== undefined);
  const named = mentions.some(({ mention: { phrase } }) => /\s\p{Lu}\p{Ll}/u.test(phrase.exact));
  const told = Number(dated) + Number(placed) + Number(joined || named);
  // A day and a kind are enough to hold a happening.
  if (mentions.some(({ days, mention }) => isPrecise(days) && mention.type !== 'other' && mention.status !== 'ongoing')) return true;
  // What only goes on has no day of its own.
  if (sources === 1 && !dated && mentions.every(({ mention }) => mention.status === 'ongoing') && !mentions.some(isPlacedWar)) return false;
  // Words that tell of many things tell of a happening where they are dated or a text leads with them.
  if (mentions.every(({ mention }) => mention.type === 'other') && !dated && !(sources > 1 && mentions.some(({ lead }) => lead)))
    return false;
  if (company.size > 1 || (sources > 1 && told > 0)) return true;
  if (
    mentions.some(({ spoken, participants }) => spoken && participants.size > 0) ||
    mentions.some(isDatedPart) ||
    mentions.some(isPlacedWar) ||
    mentions.some(isNextMeeting)
  )
    return true;
  return told > 1;
};

/** What some announced and others report as done is done, once a text came out on its day or later; a war that any text says goes on does. */
const statusOf = (mentions: Happening[]): EventStatus => {
  const voted = vote(mentions.map(({ mention }) => mention.status)) ?? 'past';
  const isDone = mentions.some(
    ({ mention, days, published }) => mention.status === 'past' && isPrecise(days) && published !== null && days.first <= published.last,
  );
  if (voted === 'past' && mentions.some((each) => isWar(each) && each.mention.status === 'ongoing')) return 'ongoing';
  return voted === 'scheduled' && isDone ? 'past' : voted;
};

const hashOf = (mentions: readonly Happening[]): string => sha256(mentions[0]?.key ?? '');

// A month or a year that one of so many mentions names is rather that of something it is compared with.
const FEW = 5;

const YEAR = 366;

/** A day, or a time in the year before the text came out. */
const isLate = ({ days, published }: Happening): boolean => {
  const lately = days !== null && published !== null && published.first - days.last < YEAR;
  return lately || isPrecise(days);
};

const dateOf = (mentions: readonly Happening[]): string | undefined => {
  const dated = mentions.filter(({ mention }) => mention.date !== null);
  const [first, ...others] = dated;
  const isAside = first !== undefined && others.length === 0 && mentions.length >= FEW && !first.lead && !isLate(first);
  return isAside ? undefined : vote(dated.flatMap(({ mention }) => mention.date ?? []));
};

const eventOf = (mentions: Happening[]): Event | null => {
  const title = titleOf(mentions);
  if (title === null) return null;
  const date = dateOf(mentions);
  return {
    id: `e-${slug(title.exact, 50)}-${hashOf(mentions).slice(0, tailLength)}`,
    title,
    type: vote(mentions.map(({ mention }) => mention.type)) ?? 'other',
    date: date ?? null,
    status: statusOf(mentions),
    places: [...new Set(mentions.flatMap(({ places }) => [...places]))].sort(),
    participants: [...new Set(mentions.flatMap(({ participants }) => [...participants]))].sort(),
    mentions: mentions.map(({ doc, mention: { start, end, exact }, context }) => ({ doc, start, end, exact, context })),
    claims: [],
    partOf: null,
  };
};

/**
 * Clusters the event mentions of a story across documents. Only events worth a page come out: those told in two documents, those with
 * two of a date, a place and a participant, and press conferences and the like with their speaker. `claims` is empty: who connects claims fills it with `withClaims`.
 */
export const clusterEvents = (
  _story: string,
  documents: Document[],
  annotations: Annotations[],
  actorOf: ActorOf,
  placeOf: PlaceOf,
): Event[] => {
  const { happenings, weights } = happeningsOf(inOrder(documents, annotations), actorOf, placeOf);
  const links = [...pairs(happenings)].flatMap(([left, right]) => {
    const [a, b] = [happenings[left], happenings[right]];
    return a === undefined || b === undefined ? [] : [{ left, right, ...judge(a, b, weights) }];
  });
  const clusters = linkage(happenings.map(tellingWeight), links, ENOUGH).map((members) => members.flatMap((at) => happenings[at] ?? []));
  const named = clusters.filter(isTold).flatMap((mentions) => {
    const event = eventOf(mentions);
    return event === null ? [] : [[event, hashOf(mentions)] as const];
  });
  const events = withSides(withOwnIds(named));
  return inThreads(withWholes(events)).sort((a, b) => (a.id < b.id ? -1 : 1));
};
