import type { DateMention } from '../../vocabulary/date.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import type { Found } from '../mentions/index.ts';
import { firstAtLeast } from '../search.ts';
import type { Tokenized } from '../tokens.ts';
import { parseDay } from './calendar.ts';
import { isPerfect, isPresent, type Place, placeOf, tellsOfOtherTime, wordsAt } from './phrasing.ts';
import { publishingChains } from './publisher.ts';
import { sessionsOf } from './session.ts';

/** What the words beside a statement tell of its day, and who makes it. */
export type Told = { said: string | null; venue: Span | null; isDated: boolean; speaker: number | null };

const SPEAKS = /^(?:speak|talk|address|brief|testify|appear)$/;
const AFTERWARDS =
  /\b(?:afterwards?|(?:after|following) the (?:meeting|hearing|session|sitting|debate|vote|argument|trial|briefing|interview))\b/i;

/** The day of a date or a time; `null` for what is longer than a day. */
const dayOf = (value: string | undefined | null): string | null =>
  value && !value.includes('/') && parseDay(value) ? value.slice(0, 10) : null;

const datedBetween = (dates: readonly DateMention[], from: number, to: number): readonly DateMention[] => {
  const first = firstAtLeast(dates, from, ({ start }) => start);
  let end = first;
  while (end < dates.length && (dates[end] as DateMention).start < to) end += 1;
  return dates.slice(first, end);
};

/** "Doe spoke with reporters today. She said": the day of the sentence before, where the same speaker speaks in it. */
const spokenBefore = (
  { tokens, sentences, sentenceTokens }: Tokenized,
  dates: readonly DateMention[],
  mentions: Found['mentions'],
  speaker: number,
  { sentence, block }: Place,
): string | null => {
  const range = sentences[sentence - 1];
  const [first, end] = sentenceTokens[sentence - 1] ?? [0, 0];
  if (!range || tokens[first]?.block !== block) return null;
  const days = new Set(datedBetween(dates, ...range).map(({ value }) => dayOf(value)));
  const [day] = days;
  if (days.size !== 1 || !day) return null;
  const verb = tokens.slice(first, end).find(({ pos, lemma }) => pos === 'VERB' && SPEAKS.test(lemma.toLowerCase()));
  if (!verb) return null;
  const from = firstAtLeast(mentions, range[0], ({ start }) => start);
  for (let i = from; i < mentions.length && (mentions[i]?.start ?? 0) < verb.start; i += 1) if (mentions[i]?.chain === speaker) return day;
  return null;
};

/**
 * Days of statements whose own words name none, from what stands around them: the turns of a transcript were spoken at its session; a live blog
 * reports what is said as its posts go up; what a body publishes about itself it says on the day of publication; and who goes on speaking does so
 * on the same day ("Doe said on Monday … “…,” she added"). A statement that tells of another time ("had said", "have long said") gets none.
 * @param told what the words beside each of `attributions` tell
 */
export const daysAround = (
  document: Document,
  tokenized: Tokenized,
  dates: readonly DateMention[],
  { mentions, chains }: Found,
  attributions: readonly RawAttribution[],
  told: readonly Told[],
): (string | null)[] => {
  const { text, blocks, posts, facts } = document;
  const { sentences } = tokenized;
  const result = told.map(({ said }) => said);
  const sessions = sessionsOf(document, dates);
  const labels = sessions.length === 0 ? [] : blocks.flatMap(({ speaker }) => speaker ?? []);
  const own = publishingChains(document, mentions);
  const postAt = (offset: number) => {
    const post = posts[firstAtLeast(posts, offset + 1, ({ end }) => end)];
    return post && post.start <= offset ? post : undefined;
  };
  const isHead = (block: number): boolean => /^(?:headline|label|caption)$/.test(blocks[block]?.kind ?? '');

  /** `null`: no session; else its day, as far as it is known. */
  const atSession = (source: number, { anchor, sentence }: Place): { day: string | null } | null => {
    const session = sessions.findLast(({ start }) => start <= anchor);
    if (!session) return null;
    const label = labels[firstAtLeast(labels, source + 1, ({ end }) => end)];
    const isTurn = label !== undefined && label.start <= source;
    return isTurn || (anchor > session.end && AFTERWARDS.test(text.slice(...(sentences[sentence] ?? [0, 0])))) ? session : null;
  };

  /** The day of the statement before, where the same speaker, or who speaks for it, goes on. */
  const goingOn = (attribution: RawAttribution, index: number, place: Place, before: { index: number; place: Place }): string | null => {
    const day = result[before.index] ?? null;
    // A month or a year is too wide to hold the next thing said by chance.
    if (day === null || !parseDay(day)) return null;
    const [one, other] = [told[index] as Told, told[before.index] as Told];
    const isSame = other.speaker === one.speaker || (other.speaker !== null && chains[one.speaker ?? -1]?.affiliation === other.speaker);
    if (!isSame || place.block - before.place.block > 1 || isHead(before.place.block)) return null;
    if ((one.venue !== null && other.venue !== null) || postAt(before.place.anchor) !== postAt(place.anchor)) return null;
    const cueBefore = wordsAt(tokenized, attributions[before.index] as RawAttribution, before.place);
    if (isPresent(wordsAt(tokenized, attribution, place)) !== isPresent(cueBefore)) return null;
    const isDatedBetween = datedBetween(dates, sentences[before.place.sentence]?.[1] ?? 0, sentences[place.sentence]?.[0] ?? 0).length > 0;
    return isDatedBetween ? null : day;
  };

  const order = attributions
    .map((attribution, index) => ({ attribution, index, place: placeOf(tokenized, attribution) }))
    .filter(({ attribution }) => attribution.kind !== 'narrated' && attribution.within === null)
    .sort((a, b) => (a.place?.anchor ?? 0) - (b.place?.anchor ?? 0));
  let last: { index: number; place: Place } | null = null;
  for (const { attribution, index, place } of order) {
    if (!place) continue;
    const before: typeof last = last;
    last = { index, place };
    const { said, isDated, speaker } = told[index] as Told;
    const source = attribution.source[0]?.[0];
    if (said !== null || isDated || source === undefined) continue;
    const words = wordsAt(tokenized, attribution, place);
    if (tellsOfOtherTime(words)) continue;
    const session = atSession(source, place);
    const time = postAt(place.anchor)?.time;
    if (session) result[index] = session.day;
    else if (time) result[index] = dayOf(time);
    else if (speaker !== null && !isHead(place.block) && !isPerfect(words)) {
      const day = own.has(speaker) ? dayOf(facts.published) : before && goingOn(attribution, index, place, before);
      result[index] = day ?? spokenBefore(tokenized, dates, mentions, speaker, place);
    }
  }
  return result;
};
