import type { DateMention } from '../../vocabulary/date.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import { firstAtLeast } from '../search.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { type Day, isoDay } from './calendar.ts';
import { publishedAt } from './published.ts';
import { headsIn, isHead, mayName, venueIn } from './venue.ts';

export type Occasion = { said: string | null; venue: Span | null };

/** `isDated`: the words around the statement name a date that could be its day, taken or not. */
type Beside = Occasion & { isDated: boolean };

/** How far from cue and source the words that date an utterance stand, in UTF-16 units. */
const REACH = 70;

/** Attributions of one sentence that are compared; prose has a handful. */
const MOST = 100;

const overlaps = (start: number, end: number, ranges: Range[]): boolean => ranges.some(([from, to]) => start < to && end > from);

/** The part of a sentence that frames a statement: without its own content and without what others say in it. */
const frameOf = (attribution: RawAttribution, all: RawAttribution[], sentence: Range): Range[] => {
  const anchor = attribution.cue[0] ?? attribution.source[0];
  if (!anchor) return [];
  const holds = (ranges: Range[]): boolean => ranges.some(([from, to]) => anchor[0] >= from && anchor[1] <= to);
  const outside = all.flatMap(({ content }) => (holds(content) ? [] : content));
  let frame: Range[] = [sentence];
  for (const [from, to] of [...attribution.content, ...outside]) {
    if (!overlaps(from, to, frame)) continue;
    frame = frame
      .flatMap(([a, b]): Range[] =>
        to <= a || from >= b
          ? [[a, b]]
          : [
              [a, Math.max(a, from)],
              [Math.min(b, to), b],
            ],
      )
      .filter(([a, b]) => b > a);
  }
  return frame;
};

const gapBetween = ([a, b]: Range, [c, d]: Range): number => Math.max(0, c - b, a - d);

const tokenAt = ({ tokens }: Tokenized, offset: number): number => firstAtLeast(tokens, offset, ({ start }) => start);

/** The tokens that a range of the text touches. */
const tokensIn = ({ tokens }: Tokenized, [from, to]: Range): Range => [
  firstAtLeast(tokens, from + 1, ({ end }) => end),
  firstAtLeast(tokens, to, ({ start }) => start),
];

/** Verbs that tell of the same moment as the cue: "Speaking on Monday, Doe said". */
const SPEAKS = /^(?:speak|talk|address|testify|appear|write|tweet|comment|reply|ask)$/;

/** "images published Tuesday", "let him go in 2015": the date belongs to the verb right before it. */
const hangsOnVerb = (tokenized: Tokenized, start: number, cue: Range[]): boolean => {
  let i = tokenAt(tokenized, start) - 1;
  if (/^(?:on|in)$/.test(tokenized.tokens[i]?.lower ?? '')) i -= 1;
  const token = tokenized.tokens[i];
  return token?.pos === 'VERB' && !SPEAKS.test(token.lemma.toLowerCase()) && !overlaps(token.start, token.end, cue);
};

/** "has not spoken since Monday", "after the 1999 shooting", "said of the 2016 election": the date bounds, or belongs to, something else. */
const isOfOtherThing = (tokenized: Tokenized, { start, end, exact, value }: DateMention): boolean => {
  const { tokens } = tokenized;
  const at = tokenAt(tokenized, start);
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  if (before.some((word) => /^(?:since|before|beyond|until|till|than)$/.test(word))) return true;
  const noun = tokens[tokenAt(tokenized, end)];
  const isModifier = /^(?:NOUN|PROPN|ADJ|PART)$/.test(noun?.pos ?? '') && noun?.start !== end && !isHead(noun as Token);
  if (isModifier && before.slice(-2).some((word) => /^(?:after|following)$/.test(word))) return true;
  const isWide = value === null || !/^\d{4}-\d\d-\d\d/.test(value);
  return isWide && (before.at(-1) === 'of' || (isModifier && /^(?:the\s+)?\d{4}$/i.test(exact)));
};

/** "during which leaders will seek": nothing said yet. */
const isToCome = (tokenized: Tokenized, { cue }: RawAttribution): boolean => {
  const [from, to] = cue[0] ?? [0, 0];
  const at = tokenAt(tokenized, from);
  const words = tokenized.tokens.slice(Math.max(0, at - 1), tokenAt(tokenized, to)).map(({ lower }) => lower);
  return words.some((word) => /^(?:will|shall|would|could|should|might|['’]ll)$/.test(word)) && !words.includes('have');
};

/** Nothing was said after it was reported. */
const isAfter = (value: string | null, published: Day | null): boolean => {
  const first = /^[\d-]{4,10}/.exec(value ?? '')?.[0];
  return first !== undefined && published !== null && first > isoDay(published).slice(0, first.length);
};

/** A verb between cue and date takes the date: "meant when he spoke Monday". */
const verbBetween = (tokenized: Tokenized, start: number, [from, to]: Range): boolean => {
  if (start < to) return false;
  for (let i = tokenAt(tokenized, Math.max(from, to)); i < tokenAt(tokenized, start); i += 1)
    if (tokenized.tokens[i]?.pos === 'VERB') return true;
  return false;
};

/**
 * For each attribution the day on which the words beside its cue date it ("said Wednesday", "in a video address on Monday"), as EDTF, and the occasion
 * as printed. Dates inside the content are about something else and do not count; no date beside the cue means `null`.
 */
export const besideCue = (document: Document, tokenized: Tokenized, dates: DateMention[], attributions: RawAttribution[]): Beside[] => {
  const { sentences } = tokenized;
  const publishedOn = publishedAt(document);
  const bySentence = new Map<number, RawAttribution[]>();
  const addTo = (sentence: number, attribution: RawAttribution): void => {
    const list = bySentence.get(sentence);
    if (!list) bySentence.set(sentence, [attribution]);
    else if (list.length < MOST && list.at(-1) !== attribution) list.push(attribution);
  };
  const sentenceOf = (offset: number): number => firstAtLeast(sentences, offset + 1, ([, end]) => end);
  for (const attribution of attributions) {
    for (const [from, to] of attribution.content) {
      addTo(sentenceOf(from), attribution);
      addTo(sentenceOf(to - 1), attribution);
    }
  }
  const cuesIn = new Map<number, number[]>();
  for (const [i, { cue }] of attributions.entries()) {
    const at = cue[0] && sentenceOf(cue[0][0]);
    if (at === undefined) continue;
    const list = cuesIn.get(at);
    if (!list) cuesIn.set(at, [i]);
    else if (list.length < MOST) list.push(i);
  }
  const datesIn = new Map<number, DateMention[]>();
  for (const date of dates) {
    const at = sentenceOf(date.start);
    const list = datesIn.get(at);
    if (list) list.push(date);
    else datesIn.set(at, [date]);
  }
  const heads = headsIn(tokenized);
  const found = attributions.map((attribution): Beside => {
    const anchor = attribution.cue[0] ?? attribution.source[0];
    const index = anchor ? sentenceOf(anchor[0]) : -1;
    const sentence = sentences[index];
    if (!anchor || !sentence || attribution.kind === 'narrated') return { said: null, venue: null, isDated: false };
    const hasVenue = mayName(heads, tokenized.sentenceTokens[index] as Range);
    if (!hasVenue && !datesIn.has(index)) return { said: null, venue: null, isDated: false };
    const frame = frameOf(attribution, bySentence.get(index) ?? [], sentence);
    const anchors = [...attribution.cue, ...attribution.source];
    const told = (bySentence.get(index) ?? []).filter((other) => other !== attribution);
    const others = told.flatMap(({ cue }) => cue);
    // What one says with two verbs has one occasion.
    const byOthers = told
      .filter(({ source }) => source.every(([from, to]) => !overlaps(from, to, attribution.source)))
      .flatMap(({ cue }) => cue);
    const near = (start: number, end: number): number => Math.min(...anchors.map((range) => gapBetween(range, [start, end])));
    const framed = (datesIn.get(index) ?? [])
      .filter(({ start, end }) => frame.some(([from, to]) => start >= from && end <= to))
      .filter((date) => !isOfOtherThing(tokenized, date) && !isAfter(date.value, publishedOn(date.start)));
    const dated = framed
      .filter(({ start, end }) => !overlaps(start, end, attribution.source) && near(start, end) <= REACH)
      .filter(({ start }) => !hangsOnVerb(tokenized, start, attribution.cue) && !verbBetween(tokenized, start, anchor))
      // Another cue that stands closer owns the date.
      .filter(({ start, end }) => others.every((cue) => gapBetween(cue, [start, end]) >= near(start, end)))
      .sort((a, b) => near(a.start, a.end) - near(b.start, b.end));
    const venue = hasVenue
      ? venueIn(
          document.text,
          frame.filter((range) => mayName(heads, tokensIn(tokenized, range))),
          anchors,
          byOthers,
        )
      : null;
    const value = dated[0] && !isToCome(tokenized, attribution) ? dated[0].value : null;
    return { said: value, venue, isDated: framed.length > 0 };
  });
  return found.map((own, i) => {
    const { cue, source } = attributions[i] as RawAttribution;
    const first = cue[0];
    // "Noting that …, Doe said on Tuesday": a participle with the subject of a verb tells of the same moment.
    if (own.said !== null || !first || !/^\p{L}+ing(?!\p{L})/iu.test(document.text.slice(first[0], first[1]))) return own;
    const days = (cuesIn.get(sentenceOf(first[0])) ?? []).filter(
      (k) => found[k]?.said && (source.length === 0 || attributions[k]?.source.at(-1)?.[1] === source.at(-1)?.[1]),
    );
    return days.length === 1 ? { ...own, said: found[days[0] ?? i]?.said ?? null } : own;
  });
};
