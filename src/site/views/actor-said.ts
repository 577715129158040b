import { sortKey } from '../data/dates.ts';
import { byDate } from '../data/join-events.ts';
import type { ActorNode, ClaimNode, EventNode, StatementNode } from '../data/nodes.ts';
import { publishedAt } from '../data/published-at.ts';
import { plainText, printWords, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import type { Link, Printer, When } from './printer.ts';

/** A claim on its speaker's page. `cues` are the words by which sources say that it was said, each with its spans. */
export type SaidCard = ClaimCard & { cues: Words[][]; printed: string };

/** What someone said at or about one event, or on one day; undated words without an event have neither. */
export type SaidGroup = { event: Link | null; when: When | null; entries: SaidCard[] };

/** More than these say nothing new. */
const mostCues = 3;

const cuesOf = (statements: StatementNode[]): Words[][] => {
  const found = new Map<string, Words[]>();
  for (const { cue, printedBy } of statements) {
    const words = cue.map((span) => printWords(span, printedBy));
    const text = words.map((part) => plainText({ words: part }).toLowerCase()).join(' ');
    if (words.length > 0 && !found.has(text)) found.set(text, words);
  }
  return [...found.values()].slice(0, mostCues);
};

type Uttered = { claim: ClaimNode; statements: StatementNode[]; said: string | null; published: string | undefined };

const earliest = (dates: (string | null | undefined)[]): string | undefined => {
  const known = [...new Set(dates.filter((date) => date != null))];
  return known.length > 1 ? known.reduce((first, date) => (sortKey(date) < sortKey(first) ? date : first)) : known[0];
};

/** Each claim with what the actor said of it, in the order in which it was said; then that in which it was printed. */
const utteredBy = (actor: ActorNode): Uttered[] =>
  [...Map.groupBy(actor.statements, ({ claim }) => claim)]
    .map(([claim, statements]) => {
      const said = earliest(statements.map((statement) => statement.said)) ?? null;
      const published = earliest(statements.map(publishedAt));
      const start = statements[0]?.content[0]?.start ?? 0;
      return { uttered: { claim, statements, said, published }, order: [sortKey(said), sortKey(published), start] as const };
    })
    .sort(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ uttered }) => uttered);

/** Of the events of each claim, the one that holds most of what the actor said; then one that the actor took part in; then the first. */
const eventFor = (actor: ActorNode, uttered: Uttered[]): ((claim: ClaimNode) => EventNode | undefined) => {
  const weights = new Map<EventNode, number>();
  for (const event of uttered.flatMap(({ claim }) => claim.events)) weights.set(event, (weights.get(event) ?? 0) + 1);
  const weight = (event: EventNode) => (weights.get(event) ?? 0) + (event.participants.includes(actor) ? 0.5 : 0);
  return ({ events }) => events.toSorted((a, b) => weight(b) - weight(a) || byDate(a, b))[0];
};

const cardOf = (print: Printer, actor: ActorNode, { claim, statements, said, published }: Uttered, of: When | null): SaidCard => {
  const card = claimCard(print, claim);
  const when = print.when(said);
  const day = said === null ? print.when(published?.slice(0, 10)) : null;
  return {
    ...card,
    speakers: claim.speakers.some((speaker) => speaker !== actor) ? card.speakers : [],
    speaker: '',
    when: when?.text === of?.text ? null : when,
    cues: cuesOf(statements),
    printed: day ? messages.actor.printed(day.text) : '',
  };
};

/** What an actor said, in time order, under the event it was said at or about or, where there is none, the day. */
export const saidBy = (print: Printer, actor: ActorNode): SaidGroup[] => {
  const uttered = utteredBy(actor);
  const eventOf = eventFor(actor, uttered);
  return [...Map.groupBy(uttered, ({ claim, said }) => eventOf(claim) ?? print.when(said)?.text ?? '')]
    .map(([key, list]) => {
      const event = typeof key === 'string' ? undefined : key;
      const when = print.when(event ? event.date : list[0]?.said);
      const entries = list.map((one) => cardOf(print, actor, one, when));
      return { at: sortKey(list[0]?.said ?? event?.date), group: { event: event ? print.link(event) : null, when, entries } };
    })
    .sort((a, b) => a.at - b.at || Number(b.group.event !== null) - Number(a.group.event !== null))
    .map(({ group }) => group);
};
