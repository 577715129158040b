import type { ClaimNode, EventNode } from '../data/nodes.ts';
import { plainText, type Title } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type Backlink, backlinks } from './backlinks.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type Described, describedBy } from './described.ts';
import { type EventCard, eventCard } from './event-card.ts';
import { type FramingView, framingsAt, framingView } from './framing.ts';
import { type Head, headOf } from './head.ts';
import type { Link, Printer, When } from './printer.ts';

export type EventView = {
  head: Head;
  title: Title;
  state: string;
  checked: boolean;
  note: string | undefined;
  kind: string;
  when: When | null;
  status: string;
  places: Link[];
  participants: Link[];
  described: Described[];
  framings: FramingView[];
  /** What was said at it, about it, and what belongs to it in a way that no source tells; each claim once. */
  saidAt: ClaimCard[];
  about: ClaimCard[];
  claims: ClaimCard[];
  before: EventCard[];
  after: EventCard[];
  partOf: EventCard | null;
  parts: EventCard[];
  citedBy: Backlink[];
};

export const eventView = (print: Printer, event: EventNode): EventView => {
  const when = print.when(event.date);
  const places = event.places.map(({ name }) => name);
  const described = describedBy(print, event);
  const cards = (claims: ClaimNode[]) => claims.map((claim) => claimCard(print, claim));
  const description = [plainText(event.title), when?.text, places.join(', '), messages.count.sources(described.length)];
  return {
    head: headOf(print, event, [event.story], `${description.filter(Boolean).join(' · ')}.`, {
      filters: { source: described.map(({ source }) => source.name) },
      date: event.date,
      weight: 0.5,
      who: messages.list(event.participants.map(({ name }) => name)),
      where: messages.list(described.map(({ source }) => source.name)),
    }),
    title: event.title,
    state: messages.reviewOf(event.review),
    checked: event.review !== undefined,
    note: event.note,
    kind: messages.eventTypes[event.type],
    when,
    status: messages.eventStatuses[event.status],
    places: event.places.map(print.link),
    participants: event.participants.map(print.link),
    described,
    framings: framingsAt(event).map((framing) => framingView(print, framing)),
    saidAt: cards(event.saidAt),
    about: cards(event.about.filter((claim) => !event.saidAt.includes(claim))),
    claims: cards(event.claims.filter((claim) => !event.saidAt.includes(claim) && !event.about.includes(claim))),
    before: event.before.map((other) => eventCard(print, other)),
    after: event.after.map((other) => eventCard(print, other)),
    partOf: event.partOf && eventCard(print, event.partOf),
    parts: event.parts.map((part) => eventCard(print, part)),
    citedBy: backlinks(print, event),
  };
};
