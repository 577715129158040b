import type { Span } from '../../vocabulary/span.ts';
import { bySiglum } from '../data/join-stories.ts';
import type { EventNode } from '../data/nodes.ts';
import { type MarkedRange, plainText, printWords, type Title, type Words } from '../data/words.ts';
import { messages } from '../messages.ts';
import { type ClaimCard, claimCard } from './claim-card.ts';
import { type EventCard, eventCard } from './event-card.ts';
import { type Head, headOf } from './head.ts';
import type { Link, Printer, SourceTag, When } from './printer.ts';

export type EventView = {
  head: Head;
  title: Title;
  state: string;
  checked: boolean;
  note: string | undefined;
  kind: string;
  when: When | null;
  status: string;
  places: string[];
  participants: Link[];
  described: { source: SourceTag; excerpts: Words[] }[];
  claims: ClaimCard[];
  partOf: EventCard | null;
  parts: EventCard[];
  citedBy: Link[];
};

/** The sentence that a mention stands in, where a statement has brought it along; else the mention alone. */
const sentenceOf = ({ span, source }: EventNode['mentions'][number]): Span =>
  source.statements.map(({ context }) => context).find(({ start, end }) => start <= span.start && end >= span.end) ?? span;

/** How each source tells of it, in the order of the letters: its sentences, each once, with the words that name it marked. */
const describedBy = (print: Printer, { mentions }: EventNode): EventView['described'] => {
  const sources = [...new Set(mentions.map(({ source }) => source))].sort(bySiglum);
  return sources.map((source) => {
    const sentences = new Map<string, { sentence: Span; marked: MarkedRange[] }>();
    for (const mention of mentions.filter((candidate) => candidate.source === source)) {
      const sentence = sentenceOf(mention);
      const key = `${sentence.start}-${sentence.end}`;
      const known = sentences.get(key) ?? { sentence, marked: [] };
      known.marked.push({ range: [mention.span.start, mention.span.end], mark: 'content' });
      sentences.set(key, known);
    }
    const excerpts = [...sentences.values()].map(({ sentence, marked }) => printWords(sentence, source, { marked }));
    return { source: print.tag(source), excerpts: excerpts.sort((a, b) => a.start - b.start) };
  });
};

export const eventView = (print: Printer, event: EventNode): EventView => {
  const when = print.when(event.date);
  const places = event.places.map(({ name }) => name);
  const described = describedBy(print, event);
  const description = [plainText(event.title), when?.text, places.join(', '), messages.count.sources(described.length)];
  return {
    head: headOf(print, event, [event.story], `${description.filter(Boolean).join(' · ')}.`, {
      filters: { source: described.map(({ source }) => source.name), date: event.date ? [event.date.slice(0, 10)] : [] },
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
    places,
    participants: event.participants.map(print.link),
    described,
    claims: event.claims.map((claim) => claimCard(print, claim)),
    partOf: event.partOf && eventCard(print, event.partOf),
    parts: event.parts.map((part) => eventCard(print, part)),
    citedBy: event.citedBy.map(print.link),
  };
};
