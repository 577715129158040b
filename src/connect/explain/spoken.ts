import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Mention } from '../../vocabulary/mention.ts';
import type { Span } from '../../vocabulary/span.ts';
import { datesAgree } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';

/** How a statement's speaker was found: a fixed vocabulary. */
export type SpeakerReason = 'outlet' | 'not-identified' | 'name' | 'nominal' | 'pronoun' | 'label' | 'carried-on';

/** How the speaker was found, and what the document itself calls that speaker: the mentions of the coreference chain in text order. */
export type SpeakerFound = { reason: SpeakerReason; chain: { name: Span; mentions: readonly Mention[] } | null };

/** Where the day a statement was made on is named. */
export type DayFound = { reason: 'sentence' | 'sentence-before' | 'post' | 'published' | 'elsewhere'; words: Span | null };

const touches = (a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean => a.start < b.end && b.start < a.end;

export const speakerFound = ({ attribution, document }: Assertion, { chains, mentions }: Annotations): SpeakerFound => {
  if (attribution.speaker === null) return { reason: attribution.kind === 'narrated' ? 'outlet' : 'not-identified', chain: null };
  const own = mentions.filter(({ chain }) => chain === attribution.speaker);
  const name = chains[attribution.speaker]?.name;
  const chain = name ? { name, mentions: own } : null;
  const pointing = own.find((mention) => attribution.source.some((span) => touches(span, mention)));
  if (pointing) return { reason: pointing.kind, chain };
  const said = attribution.content[0];
  const turn = document.blocks.find((block) => block.speaker && said && touches(block, said));
  return { reason: turn ? 'label' : 'carried-on', chain };
};

/** The words that name the day a statement was made on: in its sentence, in the one before, or as its post's time; `null` when no text tells a day. */
export const dayFound = ({ statement, sentence }: Assertion, document: Document, { dates, sentences }: Annotations): DayFound | null => {
  const { said, context } = statement;
  if (said === null) return null;
  const named = (from: number, to: number): Span | null => {
    const date = dates.find(({ start, end, value }) => value !== null && start >= from && end <= to && datesAgree(value, said));
    return date ? { start: date.start, end: date.end, exact: date.exact } : null;
  };
  const [start, end] = sentences[sentence] ?? [context.start, context.end];
  const here = named(start, Math.max(end, context.end));
  if (here) return { reason: 'sentence', words: here };
  const [from, to] = sentences[sentence - 1] ?? [start, start];
  const before = named(from, to);
  if (before) return { reason: 'sentence-before', words: before };
  const post = document.posts.find((each) => each.start <= start && start < each.end);
  if (post?.stamp && post.time !== null && datesAgree(post.time, said)) return { reason: 'post', words: post.stamp };
  const { published } = document.facts;
  return { reason: published && datesAgree(published, said) ? 'published' : 'elsewhere', words: null };
};
