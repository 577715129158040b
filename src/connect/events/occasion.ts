import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Attribution } from '../../vocabulary/attribution.ts';
import type { Event } from '../../vocabulary/graph.ts';
import type { Span } from '../../vocabulary/span.ts';

/** Ids of the events that an attribution of a document was said at or is about, in text order. */
export type EventsOf = (doc: string, attribution: Attribution) => string[];

const covers = (spans: Span[], start: number, end: number): boolean => spans.some((span) => span.start <= start && end <= span.end);

/** Events whose mention stands in a claim's content (it is about them) or in its venue, or beside its cue in the sentence (said at them). */
export const eventsOf = (events: Event[], annotations: Annotations[]): EventsOf => {
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
    const ids = (told.get(doc) ?? []).filter(
      ({ start, end, type }) => covers(content, start, end) || said(start, end) || inCueSentence(start, end, type),
    );
    return [...new Set(ids.map(({ id }) => id))];
  };
};

/** Kinds of happening at which people speak. */
const OCCASIONS = new Set(['meeting', 'talks', 'statement', 'call', 'publication', 'vote', 'ruling']);
