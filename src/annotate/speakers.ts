import type { Document } from '../vocabulary/document.ts';
import type { Chain, Mention } from '../vocabulary/mention.ts';
import type { Range, Span } from '../vocabulary/span.ts';
import type { RawAttribution } from './attributions/attribution.ts';
import type { Found } from './mentions/index.ts';
import { descriptionIn, personDescribed } from './speaker-described.ts';
import { documentNoun, headMention, isInside } from './speaker-head.ts';
import { agentOf, impliedSpeaker, suffers } from './speaker-implied.ts';
import { type Paper, papersOf } from './speaker-papers.ts';
import type { Tokenized } from './tokens.ts';

export type Speaker = { speaker: number | null; role: Span | null };

/** How far back, in sentences, a pronoun or "the report" looks for the speaker before it. */
const REACH = 3;

/** How far back, in sentences, "the report" looks for who issued it. */
const PAPER_REACH = 8;

const DEFINITE = /^(?:the|this|that|its|his|her|their|both)\s/i;
const FIRST_PERSON = /^(?:i|we|me|us)$/i;
const RELATIVE = /^(?:who|which|that|whom)$/i;
const BODY_PRONOUN = /^(?:they|it|their|its)$/i;

/** A sentence whose last words are a paper ("has seen a copy", "published the report"), or whose subject is one. */
const OF_PAPER =
  /(?:^|\s)(?:an?|the)\s+(?:\p{Ll}+\s+)?(?:copy|report|letter|study|document|memo|draft|e-?mail|filing|complaint|leaflet|notice|ads?|video|clip|post|film)(?:[.!?]?$|\s+(?:was|were|has|is|runs)\s)/u;

/** "Doe is believed to have paid": others believe it, and the text keeps them back. */
const OPINION_OF_OTHERS =
  /^(?:is|are|was|were|been|being|['’]s)\s+(?:\p{L}+ly\s+)?(?:believed|thought|understood|reported|alleged|rumou?red|estimated|presumed|said)(?:\s+to)?$/iu;

const wordsOf = (text: string, ranges: Range[]): string =>
  (ranges.length === 1 ? text.slice(...(ranges[0] as Range)) : ranges.map(([from, to]) => text.slice(from, to)).join(' ')).trim();

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

/** Between a name and its relative clause: a party in brackets, an age, a town. */
const BEFORE_RELATIVE = /^(?:\s*\([^()]{0,40}\))?(?:,\s*\d{1,3})?(?:,?\s+(?:of|from|in)\s+\p{Lu}[\p{L} ]{0,30})?[\s,—–-]*$/u;

/** What hangs on another noun is not who speaks: "a study of children has revealed", "a source with knowledge of the case told". */
const HANGS = /\s(?:with|of|in|at|for|about|close to|familiar with)\s+(?:the\s+)?$/;

/** Whoever a noun of speech belongs to says it, whatever hangs on that noun: "doubts about [Norvik’s] claim". */
const OWNER = /['’]s?$/;

/** "A source [with knowledge of the case] told": what a source that lost its noun hangs on. */
const governor = (text: string, at: number, near: Mention[]): Mention | null => {
  const start = Math.max(0, at - 200);
  return (
    near.find(({ end, kind }) => kind !== 'pronoun' && end < at && end > start && HANGS.exec(text.slice(end, at))?.index === 0) ?? null
  );
};

const BODIES = new Set<string>(['organisation', 'government']);

/**
 * The mention right before a relative pronoun that is a source ("Doe, who said"): the longest of those nearest to it. "Who" is a person: "a person
 * at the ministry, who said" is not the ministry.
 */
const antecedent = (text: string, pronoun: string, at: number, near: Mention[], chains: readonly Chain[]): Mention | null => {
  const longest = (list: Mention[]): Mention | undefined => list.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  const before = near.filter(({ end, kind }) => end <= at && at - end < 80 && kind !== 'pronoun');
  const found =
    longest(before.filter(({ end }) => /^[\s,—–-]*$/.test(text.slice(end, at)))) ??
    longest(before.filter(({ end }) => BEFORE_RELATIVE.test(text.slice(end, at)))) ??
    null;
  const isBody = BODIES.has(chains[found?.chain ?? -1]?.type ?? '');
  return found && isBody && /^who/i.test(pronoun) && HANGS.test(text.slice(Math.max(0, found.start - 20), found.start))
    ? governor(text, found.start, near)
    : found;
};

/** "Doe left, [having] warned that": a piece of a source that belongs to its cue. */
const AUXILIARY = /^(?:having|being|has|had|have)$/i;

/** "With Doe saying that", "for Doe to say": a verb of this form has its subject there. */
const NOT_FINITE = /^to\s|\p{L}ing(?!\p{L})/u;

/**
 * The piece of a source that stands nearest to its cue: the words before another clause ("Doe hinted that …, which fans called") are not its
 * subject, unless that clause is about them ("Doe, who caught the last eel, said", "members of the board visiting the port say").
 */
const nearestPiece = (text: string, { source: pieces, cue }: RawAttribution): Range[] => {
  const at = cue[0]?.[0];
  const source = pieces.filter(([from, to]) => !AUXILIARY.test(text.slice(from, to)));
  if (at === undefined || source.length < 2) return source;
  const [first, last] = [source[0] as Range, source.at(-1) as Range];
  const isRelative = first[1] <= at && /^\s*,?\s*(?:who|which|whose)\s/.test(text.slice(first[1], first[1] + 10));
  if (isRelative && last[1] <= at && /,\s*$/.test(text.slice(last[0], at))) return [first];
  const between = text.slice(first[1], last[0]).trim();
  if (last[1] <= at && between.endsWith('ing') && !between.includes(' ')) return [first];
  const gap = ([from, to]: Range): number => Math.max(0, from - at, at - to);
  return [source.toSorted((a, b) => gap(a) - gap(b))[0] as Range];
};

/**
 * Who says what "it" says: after a sentence about a paper ("The Post has seen a copy. It says") the paper says it, and so whoever issued it; else
 * who was found.
 */
const authorOfIt = (
  text: string,
  found: number,
  at: number,
  before: Range | undefined,
  issued: ReadonlyMap<string, Paper & { sentence: number }>,
  sentence: number,
): number | null => {
  if (before === undefined || !OF_PAPER.test(text.slice(before[0], Math.min(before[1], at)))) return found;
  const papers = [...issued.values()].filter((paper) => sentence - paper.sentence <= REACH);
  return papers.length === 1 ? (papers[0]?.chain ?? null) : papers.some(({ chain }) => chain === found) ? found : null;
};

/** The sentences that end at an offset, nearest first, as far as a pronoun looks; all as one where it does not matter how near. */
const sentencesBefore = (sentences: readonly Range[], own: number, end: number, isNearestBest: boolean): Range[] => {
  const first = Math.max(0, own - REACH);
  if (!isNearestBest) return [[sentences[first]?.[0] ?? 0, end]];
  const before = sentences.slice(first, own).toReversed();
  return [[sentences[own]?.[0] ?? end, end], ...before];
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
  const blockStarts = document.blocks.map(({ start }) => start);
  /** Whoever the label of a transcript names for its turn, at an offset: its name rather than its office ("THE CHAIR (Jane Doe)"). */
  const turnOf = (offset: number): number | null => {
    const label = document.blocks[lowerBound(blockStarts, offset + 1) - 1]?.speaker;
    if (label === undefined) return null;
    const named = around(label.start, label.end).filter(({ start, end }) => start >= label.start && end <= label.end);
    return (named.find(({ kind }) => kind === 'name') ?? named[0])?.chain ?? null;
  };
  const papers = papersOf(text, mentions);
  const issued = new Map<string, Paper & { sentence: number }>();
  let nextPaper = 0;
  const sentenceAt = (offset: number): number => lowerBound(ends, offset + 1);
  let last: { chain: number; sentence: number } | null = null;
  for (const { attribution, i, anchor } of order) {
    const { kind, within, cue, content } = attribution;
    const source = nearestPiece(text, attribution);
    if (kind === 'narrated' || source.length === 0 || OPINION_OF_OTHERS.test(wordsOf(text, cue))) continue;
    const [from, to] = [source[0]?.[0] ?? 0, source.at(-1)?.[1] ?? 0];
    const words = wordsOf(text, source);
    const sentence = sentenceAt(anchor);
    for (; nextPaper < papers.length && (papers[nextPaper] as Paper).start < anchor; nextPaper += 1) {
      const paper = papers[nextPaper] as Paper;
      issued.set(paper.noun, { ...paper, sentence: sentenceAt(paper.start) });
    }
    if (suffers(text, attribution)) {
      result[i] = { speaker: agentOf(text, attribution, around(anchor, to + 200)), role: null };
      continue;
    }
    const near = around(from, to + 1);
    const inside = near.filter((mention) => isInside(mention, source));
    const roles = inside.flatMap(({ chain }) => chains[chain]?.roles ?? []).filter((role) => isInside(role, source));
    const paper = documentNoun(words);
    const description = descriptionIn(words);
    const hangs =
      !OWNER.test(words) && HANGS.test(text.slice(Math.max(0, from - 20), from)) && from < anchor && !NOT_FINITE.test(wordsOf(text, cue));
    const head = RELATIVE.test(words)
      ? antecedent(text, words, from, near, chains)
      : hangs
        ? governor(text, from, near)
        : (headMention(text, source, inside, roles) ?? (paper ? null : cutMention(text, near, source)));
    let speaker = head?.chain ?? null;
    if (description !== null && (speaker === null || chains[speaker]?.named === false)) {
      const before = sentencesBefore(sentences, sentence, from, description.country !== undefined);
      speaker = personDescribed(text, description, before, around(before.at(-1)?.[0] ?? 0, from), chains, content) ?? speaker;
    }
    if (paper && speaker !== null) issued.set(paper, { noun: paper, chain: speaker, start: from, sentence });
    const known = paper && DEFINITE.test(words) ? issued.get(paper) : undefined;
    if (speaker === null && known && sentence - known.sentence <= PAPER_REACH) speaker = known.chain;
    if (speaker === null && BODY_PRONOUN.test(words) && last && sentence - last.sentence <= REACH) {
      const type = chains[last.chain]?.type;
      if (/^(?:they|their)$/i.test(words) ? type === 'group' : type === 'organisation' || type === 'government') speaker = last.chain;
    }
    if (speaker !== null && /^it$/i.test(words)) speaker = authorOfIt(text, speaker, from, sentences[sentence - 1], issued, sentence);
    const role = speaker === null ? null : (roles.find((printed) => chains[speaker]?.roles.includes(printed)) ?? null);
    result[i] = { speaker, role };
    if (speaker !== null && within === null) last = { chain: speaker, sentence };
  }
  const bySentence = new Map<number, number[]>();
  for (const { i, anchor } of order) {
    const sentence = sentenceAt(anchor);
    const list = bySentence.get(sentence);
    if (list) list.push(i);
    else bySentence.set(sentence, [i]);
  }
  return result.map((found, i) => {
    const attribution = attributions[i] as RawAttribution;
    if (found.speaker !== null || attribution.kind === 'narrated') return found;
    const anchor = anchorOf(attribution);
    const isFirstPerson = FIRST_PERSON.test(wordsOf(text, attribution.source));
    if (attribution.within !== null && isFirstPerson) return { speaker: result[attribution.within]?.speaker ?? null, role: null };
    if (isFirstPerson || (attribution.source.length === 0 && attribution.cue.length === 0)) return { speaker: turnOf(anchor), role: null };
    if (attribution.source.length > 0) return found;
    const index = sentenceAt(anchor);
    const siblings = (bySentence.get(index) ?? []).map((k) => ({
      attribution: attributions[k] as RawAttribution,
      speaker: result[k]?.speaker ?? null,
    }));
    const end = attribution.cue.at(-1)?.[1] ?? anchor;
    return { speaker: impliedSpeaker(text, attribution, around(anchor, end + 8), sentences[index] ?? [0, 0], siblings), role: null };
  });
};
