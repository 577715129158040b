import { bySiglum } from '../data/join-stories.ts';
import type { EventNode } from '../data/nodes.ts';
import type { MarkedRange } from '../data/words.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import type { Printer, SourceTag } from './printer.ts';

/** How one source tells of an event: its most telling sentences. */
export type Described = { source: SourceTag; excerpts: Excerpt[] };

type Mention = EventNode['mentions'][number];

/** Sentences of one source are enough at this number; where it tells more often the most telling are taken. */
const MOST = 3;

/** Sentences that say who, where, when or how many come first; of equals those that name it more often, then the earlier. */
const tellingOf = ({ context: { exact } }: Mention, names: readonly string[]): number =>
  names.filter((name) => exact.includes(name)).length +
  Number(/\d/.test(exact)) +
  Number(/\b(?:yesterday|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i.test(exact));

/** Names by which a sentence may mean those who take part, and the places. */
const namesOf = ({ participants, places }: EventNode): string[] => [
  ...new Set([...participants.flatMap(({ aliases }) => aliases), ...places.flatMap(({ aliases }) => aliases)].map(({ form }) => form)),
];

/** Each sentence of a source once, with the words in it that name the event. A mention in a sentence that is there already is marked in it. */
const sentencesOf = (mentions: readonly Mention[]): { mention: Mention; marked: MarkedRange[] }[] => {
  const sentences: { mention: Mention; marked: MarkedRange[] }[] = [];
  for (const mention of [...mentions].sort((a, b) => a.span.start - b.span.start)) {
    const marked: MarkedRange = { range: [mention.span.start, mention.span.end], mark: 'content' };
    const known = sentences.at(-1);
    if (known !== undefined && mention.span.end <= known.mention.context.end) known.marked.push(marked);
    else sentences.push({ mention, marked: [marked] });
  }
  return sentences;
};

/** How each source tells of an event, in the order of the letters, each sentence with the words that name the event marked. */
export const describedBy = (print: Printer, event: EventNode): Described[] => {
  const names = namesOf(event);
  const sources = [...new Set(event.mentions.map(({ source }) => source))].sort(bySiglum);
  return sources.map((source) => {
    const sentences = sentencesOf(event.mentions.filter((mention) => mention.source === source))
      .map((sentence) => ({ ...sentence, telling: tellingOf(sentence.mention, names) }))
      .sort((a, b) => b.telling - a.telling || b.marked.length - a.marked.length || a.mention.span.start - b.mention.span.start)
      .slice(0, MOST)
      .sort((a, b) => a.mention.span.start - b.mention.span.start);
    return { source: print.tag(source), excerpts: sentences.map(({ mention, marked }) => excerptOf(source, mention.context, marked)) };
  });
};
