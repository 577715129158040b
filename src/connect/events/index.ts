import { sha256 } from '../../support/hash.ts';
import { slug } from '../../support/slug.ts';
import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Event } from '../../vocabulary/graph.ts';
import { vote } from '../actors/actor.ts';
import type { ActorOf } from '../actors/index.ts';
import { inOrder } from '../actors/reading.ts';
import type { PlaceOf } from '../places/index.ts';
import { pairs } from './block.ts';
import { type Happening, happeningsOf, tellingWeight } from './happening.ts';
import { ENOUGH, judge } from './judge.ts';
import { linkage } from './linkage.ts';
import { wholeOf } from './parts.ts';
import { titleOf } from './title.ts';

export { eventsOf } from './occasion.ts';

/** Worth a page: told in two documents, with two of a time, a place and someone taking part, or an occasion with its speaker. */
const isTold = (mentions: Happening[]): boolean => {
  if (new Set(mentions.map(({ doc }) => doc)).size > 1) return true;
  const dated = mentions.some(({ days }) => days !== null);
  const placed = mentions.some(({ places }) => places.size > 0);
  const joined = mentions.some(({ mention, participants }) => mention.participants.length + participants.size > 0);
  if (mentions.some(({ spoken, participants }) => spoken && participants.size > 0)) return true;
  return Number(dated) + Number(placed) + Number(joined) > 1;
};

const eventOf = (mentions: Happening[]): Event => {
  const title = titleOf(mentions);
  const [first] = mentions;
  const date = vote(mentions.flatMap(({ mention }) => mention.date ?? []));
  return {
    id: `e-${slug(title.exact, 50)}-${sha256(first?.key ?? '').slice(0, 6)}`,
    title,
    type: vote(mentions.map(({ mention }) => mention.type)) ?? 'other',
    date: date ?? null,
    status: vote(mentions.map(({ mention }) => mention.status)) ?? 'past',
    places: [...new Set(mentions.flatMap(({ places }) => [...places]))].sort(),
    participants: [...new Set(mentions.flatMap(({ participants }) => [...participants]))].sort(),
    mentions: mentions.map(({ doc, mention: { start, end, exact }, context }) => ({ doc, start, end, exact, context })),
    claims: [],
    partOf: null,
  };
};

/**
 * Clusters the event mentions of a story across documents. Only events worth a page come out: those told in two documents, those with
 * two of a date, a place and a participant, and press conferences and the like with their speaker. `claims` is empty: who connects claims fills it with `eventsOf`.
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
  const events = clusters.filter(isTold).map(eventOf);
  return events.map((event) => ({ ...event, partOf: wholeOf(event, events) })).sort((a, b) => (a.id < b.id ? -1 : 1));
};
