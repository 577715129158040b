import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Event } from '../../vocabulary/graph.ts';
import type { Span } from '../../vocabulary/span.ts';
import { listed } from '../actors/listed.ts';

/** Ids of the events that an attribution of a document was said at, and of those that it is about, each in text order. */
export type RolesOf = (doc: string, attribution: Attribution) => { saidAt: string[]; about: string[] };
/** Ids of both, in text order. */
export type EventsOf = (doc: string, attribution: Attribution) => string[];

const covers = (spans: Span[], start: number, end: number): boolean => spans.some((span) => span.start <= start && end <= span.end);

/** Events whose mention stands in a claim's content: it is about them; in its venue, or beside its cue in the sentence: it was said at them. */
export const rolesOf = (events: readonly Event[], annotations: readonly Annotations[]): RolesOf => {
  const told = new Map<string, { id: string; type: string; start: number; end: number }[]>();
  for (const { id, type, mentions } of events)
    for (const { doc, start, end } of mentions) {
      const list = told.get(doc) ?? [];
      list.push({ id, type, start, end });
      told.set(doc, list);
    }
  for (const list of told.values()) list.sort((a, b) => a.start - b.start);
  const sentences = new Map(annotations.map((each) => [each.doc, each.sentences]));
  return (doc, { content, venue, cue, source }) => {
    const first = cue[0] ?? source[0];
    const sentence =
      first === undefined ? undefined : sentences.get(doc)?.find(([start, end]) => start <= first.start && first.start < end);
    const said = (start: number, end: number): boolean =>
      covers(venue === null ? cue : [...cue, venue], start, end) || (venue !== null && start <= venue.start && venue.end <= end);
    const inCueSentence = (start: number, end: number, type: string): boolean =>
      sentence !== undefined && sentence[0] <= start && end <= sentence[1] && OCCASIONS.has(type) && !covers(content, start, end);
    const near = told.get(doc) ?? [];
    const ids = (list: typeof near): string[] => [...new Set(list.map(({ id }) => id))];
    return {
      saidAt: ids(near.filter(({ start, end, type }) => said(start, end) || inCueSentence(start, end, type))),
      about: ids(near.filter(({ start, end }) => covers(content, start, end))),
    };
  };
};

/** The events of both lists of `rolesOf`. */
export const eventsOf = (events: readonly Event[], annotations: readonly Annotations[]): EventsOf => {
  const roles = rolesOf(events, annotations);
  return (doc, attribution) => {
    const { saidAt, about } = roles(doc, attribution);
    return [...new Set([...saidAt, ...about])];
  };
};

type Argued = { assertions: readonly { document: { doc: string }; attribution: Attribution }[]; claim: { id: string } };

/** Gives every event the ids of the claims put forward at it, of those about it, and of both, in order of id; an empty list of the first two is left out. */
export const withClaims = (events: readonly Event[], argued: readonly Argued[], roles: RolesOf): Event[] => {
  const saidAt = new Map<string, string[]>();
  const about = new Map<string, string[]>();
  for (const { assertions, claim } of argued)
    for (const { document, attribution } of assertions) {
      const own = roles(document.doc, attribution);
      for (const id of own.saidAt) listed(saidAt, id).push(claim.id);
      for (const id of own.about) listed(about, id).push(claim.id);
    }
  const idsOf = (...lists: (string[] | undefined)[]): string[] => [...new Set(lists.flatMap((list) => list ?? []))].sort();
  return events.map((event) => {
    const [said, told] = [idsOf(saidAt.get(event.id)), idsOf(about.get(event.id))];
    return {
      ...event,
      claims: idsOf(said, told),
      ...(said.length > 0 ? { saidAt: said } : {}),
      ...(told.length > 0 ? { about: told } : {}),
    };
  });
};

/** Kinds of happening at which people speak. */
const OCCASIONS = new Set(['meeting', 'talks', 'statement', 'call', 'publication', 'vote', 'ruling']);
