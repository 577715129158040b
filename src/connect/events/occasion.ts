import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Event } from '../../vocabulary/graph.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import { listed } from '../actors/listed.ts';

/** Ids of the events that an attribution of a document was said at, and of those that it is about, each in text order. */
export type RolesOf = (doc: string, attribution: Attribution) => { saidAt: string[]; about: string[] };
/** Ids of both, in text order. */
export type EventsOf = (doc: string, attribution: Attribution) => string[];

const gapTo = (span: Span, start: number, end: number): number => Math.max(0, start - span.end, span.start - end);

/** Whether one cue stands nearer to an occasion than another. */
const isNearer = (other: Span, own: Span, start: number, end: number): boolean => gapTo(other, start, end) < gapTo(own, start, end);

/** "At the second round of talks", "in a letter to the board": what stands before an occasion at which somebody speaks. */
const SETTING = /\b(?:at|during|in|on|from|through|via)\s(?:[\p{L}\p{N}'’.-]+\s){0,5}$/iu;

/** Whether an occasion is told as where somebody speaks, or is in or beside what speaks: "images published on Monday show". */
const isSetting = (text: string, start: number, end: number, source: readonly Span[]): boolean =>
  SETTING.test(text.slice(Math.max(0, start - 80), start)) || source.some((span) => gapTo(span, start, end) <= 1);

const covers = (spans: Span[], start: number, end: number): boolean => spans.some((span) => span.start <= start && end <= span.end);

/** Events whose mention stands in a claim's content: it is about them; in its venue, or beside its cue in the sentence: it was said at them. */
export const rolesOf = (events: readonly Event[], documents: readonly Document[], annotations: readonly Annotations[]): RolesOf => {
  const texts = new Map(documents.map(({ doc, text }) => [doc, text]));
  const told = new Map<string, { id: string; type: string; start: number; end: number }[]>();
  for (const { id, type, mentions } of events)
    for (const { doc, start, end } of mentions) {
      const list = told.get(doc) ?? [];
      list.push({ id, type, start, end });
      told.set(doc, list);
    }
  for (const list of told.values()) list.sort((a, b) => a.start - b.start);
  const textOf = (doc: string): string => texts.get(doc) ?? '';
  const sentences = new Map(annotations.map((each) => [each.doc, each.sentences]));
  const sentenceAt = (doc: string, offset: number): Range | undefined =>
    sentences.get(doc)?.find(([start, end]) => start <= offset && offset < end);
  const spoken = new Map(
    annotations.map(({ doc, attributions }) => [doc, Map.groupBy(attributions, ({ cue }) => sentenceAt(doc, cue[0]?.start ?? -1))]),
  );
  /** Whether it stands in what somebody else says in its sentence, or by the cue of another. */
  const isOthers = (doc: string, sentence: Range, start: number, end: number, own: Span): boolean =>
    (spoken.get(doc)?.get(sentence) ?? []).some(
      ({ content, cue }) =>
        (covers(content, start, end) && !covers(content, own.start, own.start)) ||
        (cue[0]?.start !== own.start && cue.some((other) => isNearer(other, own, start, end))),
    );
  return (doc, { content, venue, cue, source }) => {
    const first = cue[0] ?? source[0];
    const sentence = first === undefined ? undefined : sentenceAt(doc, first.start);
    const said = (start: number, end: number): boolean =>
      covers(venue === null ? cue : [...cue, venue], start, end) || (venue !== null && start <= venue.start && venue.end <= end);
    const inCueSentence = (start: number, end: number, type: string): boolean =>
      sentence !== undefined &&
      first !== undefined &&
      sentence[0] <= start &&
      end <= sentence[1] &&
      OCCASIONS.has(type) &&
      !covers(content, start, end) &&
      !isOthers(doc, sentence, start, end, first) &&
      isSetting(textOf(doc), start, end, SHOWN.has(type) ? source : []) &&
      !PARTS.test(textOf(doc).slice(Math.min(end, first.end), Math.max(start, first.start)));
    const near = told.get(doc) ?? [];
    const ids = (list: typeof near): string[] => [...new Set(list.map(({ id }) => id))];
    return {
      saidAt: ids(near.filter(({ start, end, type }) => said(start, end) || inCueSentence(start, end, type))),
      about: ids(near.filter(({ start, end }) => covers(content, start, end))),
    };
  };
};

/** The events of both lists of `rolesOf`. */
export const eventsOf = (events: readonly Event[], documents: readonly Document[], annotations: readonly Annotations[]): EventsOf => {
  const roles = rolesOf(events, documents, annotations);
  return (doc, attribution) => {
    const { saidAt, about } = roles(doc, attribution);
    return [...new Set([...saidAt, ...about])];
  };
};

type Argued = {
  assertions: readonly { document: { doc: string }; attribution: Attribution; statement: { said: string | null } }[];
  claim: { id: string };
};

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The one day on which all say that something was said, else `null`. */
const dayOf = (said: readonly (string | null)[]): string | null => {
  const days = new Set(said.filter((date) => date !== null));
  const [day = ''] = days;
  return days.size === 1 && DAY.test(day) ? day : null;
};

/**
 * Gives every event the ids of the claims put forward at it, of those about it, and of both, in order of id; an empty list of the first two is left out.
 * A pledge or an announcement that no text dates was made when what it says was said.
 */
export const withClaims = (events: readonly Event[], argued: readonly Argued[], roles: RolesOf): Event[] => {
  const saidAt = new Map<string, string[]>();
  const days = new Map<string, (string | null)[]>();
  const about = new Map<string, string[]>();
  for (const { assertions, claim } of argued)
    for (const { document, attribution } of assertions) {
      const own = roles(document.doc, attribution);
      for (const id of own.saidAt) {
        listed(saidAt, id).push(claim.id);
        listed(days, id).push(...assertions.map(({ statement }) => statement.said));
      }
      for (const id of own.about) listed(about, id).push(claim.id);
    }
  const idsOf = (...lists: (string[] | undefined)[]): string[] => [...new Set(lists.flatMap((list) => list ?? []))].sort();
  return events.map((event) => {
    const [said, told] = [idsOf(saidAt.get(event.id)), idsOf(about.get(event.id))];
    const made = event.type === 'statement' && event.status === 'past' ? dayOf(days.get(event.id) ?? []) : null;
    return {
      ...event,
      date: event.date ?? made,
      claims: idsOf(said, told),
      ...(said.length > 0 ? { saidAt: said } : {}),
      ...(told.length > 0 ? { about: told } : {}),
    };
  });
};

/** Kinds that speak themselves. */
const SHOWN = new Set(['statement', 'publication']);

/** Between an occasion and a cue these part what is told from what was said there: "said so, as little was reported from the talks". */
const PARTS = /\b(?:as|while|after|before|since|though|although|but|who|which|because|despite|ahead of)\b|;/;

/** Kinds of happening at which people speak. */
const OCCASIONS = new Set(['meeting', 'talks', 'statement', 'call', 'publication', 'vote', 'ruling']);
