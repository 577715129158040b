import type { Document } from '../vocabulary/document.ts';
import type { Mention } from '../vocabulary/mention.ts';
import type { Range, Span } from '../vocabulary/span.ts';
import type { RawAttribution } from './attributions/attribution.ts';
import type { Found } from './mentions/index.ts';
import { documentNoun, headMention, isInside } from './speaker-head.ts';
import { impliedSpeaker } from './speaker-implied.ts';
import type { Tokenized } from './tokens.ts';

export type Speaker = { speaker: number | null; role: Span | null };

/** How far back, in sentences, a pronoun or "the report" looks for the speaker before it. */
const REACH = 3;

const FIRST_PERSON = /^(?:i|we|me|us)$/i;
const RELATIVE = /^(?:who|which|that|whom)$/i;
const THIRD_PERSON = /^(?:he|she|they|it|his|her|their|its)$/i;

/** "Doe is believed to have paid": others believe it, and the text keeps them back. */
const OPINION_OF_OTHERS =
  /^(?:is|are|was|were|been|being|['’]s)\s+(?:\p{L}+ly\s+)?(?:believed|thought|understood|reported|alleged|rumou?red|estimated|presumed|said)(?:\s+to)?$/iu;

const wordsOf = (text: string, ranges: Range[]): string =>
  ranges
    .map(([from, to]) => text.slice(from, to))
    .join(' ')
    .trim();

const anchorOf = ({ cue, source, content }: RawAttribution): number => cue[0]?.[0] ?? source[0]?.[0] ?? content[0]?.[0] ?? 0;

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

/** The mention right before a relative pronoun that is a source ("Doe, who said"): the longest. */
const antecedent = (text: string, at: number, near: Mention[]): Mention | null =>
  near.filter(({ end }) => end <= at && /^[\s,—–-]*$/.test(text.slice(end, at))).sort((a, b) => b.end - b.start - (a.end - a.start))[0] ??
  null;

/** The piece of a source that stands nearest to its cue: the words before another clause ("Doe hinted that …, which fans called") are not its subject. */
const nearestPiece = ({ source, cue }: RawAttribution): Range[] => {
  const at = cue[0]?.[0];
  if (at === undefined || source.length < 2) return source;
  const gap = ([from, to]: Range): number => Math.max(0, from - at, at - to);
  return [source.toSorted((a, b) => gap(a) - gap(b))[0] as Range];
};

/** A mention that the source span cuts into: its edge left a determiner or a word out. */
const cutMention = (text: string, near: Mention[], source: Range[]): Mention | null =>
  near.find(
    ({ start, end, kind }) =>
      kind !== 'pronoun' &&
      !/^['’]/.test(text.slice(end, end + 1)) &&
      source.some(([from, to]) => Math.min(end, to) - Math.max(start, from) > (end - start) / 2 && (start < from || end > to)),
  ) ?? null;

/**
 * For each attribution the chain that speaks and its role as printed in the source span. A pronoun goes where coreference took it, else to the
 * last speaker of its kind; "the report" to who issued the report before it; "I" and "we" inside a quotation to who is quoted; no source at all to
 * the subject that the cue cannot but share. `null` when the text does not say who speaks.
 */
export const speakers = (
  document: Document,
  { sentences }: Tokenized,
  { mentions, chains }: Found,
  attributions: RawAttribution[],
): Speaker[] => {
  const { text } = document;
  const starts = mentions.map(({ start }) => start);
  const ends = sentences.map(([, end]) => end);
  const result: Speaker[] = attributions.map(() => ({ speaker: null, role: null }));
  const order = attributions
    .map((attribution, i) => ({ attribution, i, anchor: anchorOf(attribution) }))
    .sort((a, b) => a.anchor - b.anchor || a.i - b.i);
  const around = (from: number, to: number): Mention[] => mentions.slice(lowerBound(starts, from - 200), lowerBound(starts, to));
  let last: { chain: number; sentence: number } | null = null;
  const papers = new Map<string, { chain: number; sentence: number }>();
  for (const { attribution, i, anchor } of order) {
    const { kind, within } = attribution;
    const source = nearestPiece(attribution);
    if (kind === 'narrated' || source.length === 0 || OPINION_OF_OTHERS.test(wordsOf(text, attribution.cue))) continue;
    const [from, to] = [source[0]?.[0] ?? 0, source.at(-1)?.[1] ?? 0];
    const words = wordsOf(text, source);
    const near = around(from, to + 1);
    const inside = near.filter((mention) => isInside(mention, source));
    const roles = inside.flatMap(({ chain }) => chains[chain]?.roles ?? []).filter((role) => isInside(role, source));
    const sentence = lowerBound(ends, anchor + 1);
    const paper = documentNoun(words);
    const head = RELATIVE.test(words)
      ? antecedent(text, from, near)
      : (headMention(text, source, inside, roles) ?? (paper ? null : cutMention(text, near, source)));
    let speaker = head?.chain ?? null;
    if (paper && speaker !== null) papers.set(paper, { chain: speaker, sentence });
    const known = paper ? papers.get(paper) : undefined;
    if (speaker === null && known && sentence - known.sentence <= REACH) speaker = known.chain;
    if (speaker === null && THIRD_PERSON.test(words) && last && sentence - last.sentence <= REACH) {
      const type = chains[last.chain]?.type;
      if (
        /^(?:he|she|his|her)$/i.test(words)
          ? type === 'person'
          : /^(?:they|their)$/i.test(words)
            ? type === 'group'
            : type === 'organisation' || type === 'government'
      )
        speaker = last.chain;
    }
    const role = speaker === null ? null : (roles.find((printed) => chains[speaker]?.roles.includes(printed)) ?? null);
    result[i] = { speaker, role };
    if (speaker !== null && within === null) last = { chain: speaker, sentence };
  }
  const bySentence = new Map<number, number[]>();
  for (const { i, anchor } of order) {
    const sentence = lowerBound(ends, anchor + 1);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), i]);
  }
  return result.map((found, i) => {
    const attribution = attributions[i] as RawAttribution;
    if (found.speaker !== null || attribution.kind === 'narrated') return found;
    if (attribution.source.length > 0) {
      return attribution.within !== null && FIRST_PERSON.test(wordsOf(text, attribution.source))
        ? { speaker: result[attribution.within]?.speaker ?? null, role: null }
        : found;
    }
    const anchor = anchorOf(attribution);
    const index = lowerBound(ends, anchor + 1);
    const siblings = (bySentence.get(index) ?? []).map((k) => ({
      attribution: attributions[k] as RawAttribution,
      speaker: result[k]?.speaker ?? null,
    }));
    const end = attribution.cue.at(-1)?.[1] ?? anchor;
    return { speaker: impliedSpeaker(text, attribution, around(anchor, end + 8), sentences[index] ?? [0, 0], siblings), role: null };
  });
};
