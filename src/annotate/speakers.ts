import type { Document } from '../vocabulary/document.ts';
import type { Mention } from '../vocabulary/mention.ts';
import type { Range, Span } from '../vocabulary/span.ts';
import type { RawAttribution } from './attributions/attribution.ts';
import type { Found } from './mentions/mentions.ts';
import words from './speaker-words.json' with { type: 'json' };
import type { Tokenized } from './tokens.ts';

export type Speaker = { speaker: number | null; role: Span | null };

const PREPOSITIONS = new Set(words.prepositions.split(' '));
const DOCUMENTS = new Set(words.documents.split(' '));

const isInside = ({ start, end }: { start: number; end: number }, ranges: Range[]): boolean =>
  ranges.some(([from, to]) => start >= from && end <= to);

const wordBefore = (text: string, at: number): string =>
  /([\p{L}’']+)\s+(?:(?:the|a|an)\s+)?$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1]?.toLowerCase() ?? '';

const isPossessor = (text: string, { end }: Mention): boolean => /^['’]s?\s/.test(text.slice(end, end + 3));

/**
 * The mention that a source span is about: its first that is no possessor, no part of another mention or of a title, and hangs on no preposition.
 * A source that is a paper ("a report by the ministry") is about whoever issued it.
 */
const headMention = (text: string, source: Range[], inside: Mention[], roles: Span[]): Mention | null => {
  const start = source[0]?.[0] ?? 0;
  const outer = inside.filter(
    (mention) =>
      !inside.some(
        (other) =>
          other !== mention &&
          other.start <= mention.start &&
          other.end >= mention.end &&
          other.end - other.start > mention.end - mention.start,
      ),
  );
  const free = outer.filter(
    (mention) =>
      !roles.some((role) => mention.start >= role.start && mention.end <= role.end && mention.kind === 'name') &&
      !isPossessor(text, mention),
  );
  const heads = free.filter((mention) => mention.start === start || !PREPOSITIONS.has(wordBefore(text, mention.start)));
  const sourceText = source.map(([from, to]) => text.slice(from, to)).join(' ');
  const headWord =
    /^(?:(?:the|a|an|its|his|her|their|this|that|latest|new|recent)\s+)*(?:[\p{L}.’'-]+\s+){0,4}?([\p{L}-]+)(?=$|[,.]|\s+(?:from|by|of|in|on|to|released|published|issued))/iu
      .exec(sourceText)?.[1]
      ?.toLowerCase() ?? '';
  if (DOCUMENTS.has(headWord) || DOCUMENTS.has(headWord.replace(/s$/, ''))) {
    return (
      outer.find((mention) => /^(?:from|by)$/.test(wordBefore(text, mention.start))) ?? outer.find(({ kind }) => kind === 'name') ?? null
    );
  }
  return heads[0] ?? null;
};

/** The mention that a relative pronoun as source ("who said") continues. */
const antecedent = (text: string, at: number, before: Mention[]): Mention | null => {
  const near = before.filter(({ end }) => end <= at && /^[\s,—–-]*$/.test(text.slice(end, at)));
  return near.sort((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
};

const FIRST_PERSON = /^(?:i|we|me|us|myself|ourselves)$/i;
const RELATIVE = /^(?:who|which|that|whom)$/i;
const PRONOUN = /^(?:he|she|they)$/i;

/**
 * For each attribution the chain that speaks and its role as printed in the source span. A pronoun goes where coreference took it, else to the
 * last speaker of its number; "I" and "we" in a quotation to whoever is quoted. `null` when the text does not say who speaks.
 */
export const speakers = (
  document: Document,
  tokenized: Tokenized,
  { mentions, chains }: Found,
  attributions: RawAttribution[],
): Speaker[] => {
  const { text } = document;
  const sentenceOf = sentenceIndex(tokenized);
  const starts = mentions.map(({ start }) => start);
  const result: Speaker[] = attributions.map(() => ({ speaker: null, role: null }));
  const order = attributions.map((_, i) => i).sort((a, b) => anchor(attributions[a]) - anchor(attributions[b]) || a - b);
  let last: { chain: number; sentence: number } | null = null;
  // A nested attribution may stand before the one around it is read: "I" is settled in a second pass.
  for (const i of order) {
    const { source, kind } = attributions[i] as RawAttribution;
    if (kind === 'narrated' || source.length === 0) continue;
    const [from, to] = [source[0]?.[0] ?? 0, source.at(-1)?.[1] ?? 0];
    const words = source
      .map(([a, b]) => text.slice(a, b))
      .join(' ')
      .trim();
    const near = mentions.slice(lowerBound(starts, from - 200), lowerBound(starts, to));
    const inside = near.filter((mention) => isInside(mention, source));
    const roles = inside.flatMap(({ chain }) => chains[chain]?.roles ?? []).filter((role) => isInside(role, source));
    const sentence = sentenceOf(from);
    let head = RELATIVE.test(words) ? antecedent(text, from, near) : headMention(text, source, inside, roles);
    if (!head && !RELATIVE.test(words)) head = wider(near, source);
    let speaker = head?.chain ?? null;
    if (speaker === null && PRONOUN.test(words) && last && sentence - last.sentence <= 2) {
      const type = chains[last.chain]?.type;
      if ((type === 'person') === !/^they$/i.test(words)) speaker = last.chain;
    }
    const role = speaker === null ? null : (roles.find((printed) => (chains[speaker]?.roles ?? []).includes(printed)) ?? null);
    result[i] = { speaker, role };
    if (speaker !== null && (attributions[i] as RawAttribution).within === null) last = { chain: speaker, sentence };
  }
  return result.map((found, i) => {
    const { source, within } = attributions[i] as RawAttribution;
    const words = source
      .map(([a, b]) => text.slice(a, b))
      .join(' ')
      .trim();
    return found.speaker === null && within !== null && FIRST_PERSON.test(words)
      ? { speaker: result[within]?.speaker ?? null, role: null }
      : found;
  });
};

/** A mention that the source span only touches: its edge cut a determiner or a title off. */
const wider = (near: Mention[], source: Range[]): Mention | null =>
  near.find(({ start, end }) =>
    source.some(([from, to]) => start < to && end > from && Math.min(end, to) - Math.max(start, from) > (end - start) / 2),
  ) ?? null;

const anchor = (attribution: RawAttribution | undefined): number =>
  attribution?.cue[0]?.[0] ?? attribution?.source[0]?.[0] ?? attribution?.content[0]?.[0] ?? 0;

/** First index whose value is not below `value` in an ascending list. */
const lowerBound = (list: number[], value: number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

const sentenceIndex = ({ sentences }: Tokenized): ((offset: number) => number) => {
  const ends = sentences.map(([, end]) => end);
  return (offset) => lowerBound(ends, offset + 1);
};
