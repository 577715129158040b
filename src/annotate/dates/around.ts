import type { DateMention } from '../../vocabulary/date.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import type { Found } from '../mentions/index.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { parseDay } from './calendar.ts';
import { firstAtLeast } from './search.ts';
import { sessionsOf } from './session.ts';

/** What the words beside a statement tell of its day, and who makes it. */
export type Told = { said: string | null; venue: unknown; isDated: boolean; speaker: number | null };

/** "had said", "have long said", "will say": not what is said on this occasion. */
const OTHER_TIME =
  /^(?:had|will|would|shall|should|could|may|might|can|must|'d|’d|'ll|’ll|long|often|repeatedly|previously|earlier|always|frequently|regularly|usually|sometimes|once|already|originally|initially|historically|traditionally|used)$/;

/** "has said" tells of any day up to now: enough for a live blog, too little to go on from the sentence before. */
const PERFECT = /^(?:has|have|'ve|’ve|'s|’s|later|since|then)$/;

const SPEAKS = /^(?:speak|talk|address|brief|testify|appear)$/;
const AFTERWARDS =
  /\b(?:afterwards?|(?:after|following) the (?:meeting|hearing|session|sitting|debate|vote|argument|trial|briefing|interview))\b/i;

type Place = { anchor: number; sentence: number; block: number; words: Token[] };

/** The words of a cue with the two before and the one after it. */
const placeOf = ({ tokens }: Tokenized, { cue, source, content }: RawAttribution): Place | null => {
  const range = cue[0] ?? source[0] ?? content[0];
  if (!range) return null;
  const first = firstAtLeast(tokens, range[0], ({ start }) => start);
  const end = firstAtLeast(tokens, range[1], ({ start }) => start);
  const at = tokens[first] as Token | undefined;
  if (!at) return null;
  const near = tokens.slice(Math.max(0, first - 2), end + 1).filter(({ sentence }) => sentence === at.sentence);
  const outside = ({ start }: Token): boolean => !content.some(([from, to]) => start >= from && start < to);
  return { anchor: range[0], sentence: at.sentence, block: at.block, words: near.filter(outside) };
};

const isPresent = ({ words }: Place): boolean =>
  words.some(({ pos, lower, lemma }) => pos === 'VERB' && lower.endsWith('s') && lower !== lemma.toLowerCase());

const simplified = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The day of a date or a time; `null` for what is longer than a day. */
const dayOf = (value: string | undefined | null): string | null =>
  value && !value.includes('/') && parseDay(value) ? value.slice(0, 10) : null;

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
  const { sentences, sentenceTokens, tokens } = tokenized;
  const result = told.map(({ said }) => said);
  const sessions = sessionsOf(document, dates);
  const labels = new Set(blocks.flatMap(({ speaker }) => (speaker ? [speaker.start] : [])));

  const publisher = facts.publisher === undefined ? '' : simplified(facts.publisher);
  const initials = facts.publisher?.match(/\p{Lu}(?=\p{Ll})/gu)?.join('') ?? '';
  const isPublisher = (name: string): boolean =>
    publisher !== '' && (simplified(name) === publisher || (initials.length > 1 && name.replace(/^the\s+/i, '') === initials));
  const own = new Set(mentions.filter(({ exact }) => isPublisher(exact)).map(({ chain }) => chain));
  const published = dayOf(facts.published);

  const datedIn = ([from, to]: Range): DateMention[] => {
    const first = firstAtLeast(dates, from, ({ start }) => start);
    return dates.slice(
      first,
      firstAtLeast(dates, to, ({ start }) => start),
    );
  };
  const postAt = (offset: number) => {
    const post = posts[firstAtLeast(posts, offset + 1, ({ end }) => end)];
    return post && post.start <= offset ? post : undefined;
  };

  /** "Doe spoke with reporters today. She said": the day of the sentence before, where the same speaker speaks in it. */
  const spokenBefore = (speaker: number, sentence: number, block: number): string | null => {
    const range = sentences[sentence - 1];
    const [first, end] = sentenceTokens[sentence - 1] ?? [0, 0];
    if (!range || tokens[first]?.block !== block) return null;
    const days = new Set(datedIn(range).map(({ value }) => dayOf(value)));
    const [day] = days;
    if (days.size !== 1 || !day) return null;
    const verb = tokens.slice(first, end).find(({ pos, lemma }) => pos === 'VERB' && SPEAKS.test(lemma.toLowerCase()));
    if (!verb) return null;
    const from = firstAtLeast(mentions, range[0], ({ start }) => start);
    for (let i = from; i < mentions.length && (mentions[i]?.start ?? 0) < verb.start; i += 1)
      if (mentions[i]?.chain === speaker) return day;
    return null;
  };

  const isHead = (block: number): boolean => /^(?:headline|label|caption)$/.test(blocks[block]?.kind ?? '');
  const order = attributions
    .map((attribution, index) => ({ attribution, index, place: placeOf(tokenized, attribution) }))
    .filter(({ attribution }) => attribution.kind !== 'narrated' && attribution.within === null)
    .sort((a, b) => (a.place?.anchor ?? 0) - (b.place?.anchor ?? 0));
  let previous: { index: number; place: Place } | null = null;
  for (const { attribution, index, place } of order) {
    const { said, venue, isDated, speaker } = told[index] as Told;
    const { source } = attribution;
    if (!place) continue;
    const before = previous;
    previous = { index, place };
    const at = source[0]?.[0];
    if (said !== null || isDated || at === undefined || place.words.some(({ lower }) => OTHER_TIME.test(lower))) continue;
    const session = sessions.findLast(({ start }) => start <= place.anchor);
    const [from, to] = sentences[place.sentence] ?? [0, 0];
    if (session && (labels.has(at) || (place.anchor > session.end && AFTERWARDS.test(text.slice(from, to))))) {
      result[index] = session.day;
      continue;
    }
    const post = postAt(place.anchor);
    if (post?.time) {
      result[index] = dayOf(post.time);
      continue;
    }
    if (speaker === null || isHead(place.block) || place.words.some(({ lower }) => PERFECT.test(lower))) continue;
    if (own.has(speaker)) {
      result[index] = published;
      continue;
    }
    const other = before && told[before.index];
    const isSame = other?.speaker === speaker || (other && other.speaker !== null && chains[speaker]?.affiliation === other.speaker);
    const goesOn =
      before !== null &&
      isSame &&
      place.block - before.place.block <= 1 &&
      !isHead(before.place.block) &&
      postAt(before.place.anchor) === post &&
      isPresent(place) === isPresent(before.place) &&
      // A month or a year is too wide to hold the next thing said by chance.
      parseDay(result[before.index] ?? '') !== null &&
      (venue === null || other?.venue === null);
    const between: Range = [sentences[before?.place.sentence ?? 0]?.[1] ?? 0, sentences[place.sentence]?.[0] ?? 0];
    if (goesOn && !place.words.some(({ lower }) => PERFECT.test(lower)) && datedIn(between).length === 0) {
      result[index] = result[before.index] ?? null;
      continue;
    }
    result[index] = spokenBefore(speaker, place.sentence, place.block);
  }
  return result;
};
