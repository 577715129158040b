import type { DateMention } from '../../vocabulary/date.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { EventMention, EventType } from '../../vocabulary/event.ts';
import type { PlaceMention } from '../../vocabulary/place.ts';
import type { Range } from '../../vocabulary/span.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import type { Found } from '../mentions/index.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { clauseOf } from './clause.ts';
import { CONTESTS, LABOUR, PERFORMS } from './lexicon.ts';
import { governmentsOf } from './parties.ts';
import { type Finding, readAt } from './reading.ts';
import { dateEvents, joinEvents, placeEvents, type Reading, statusByDate, within, withoutTwins } from './setting.ts';
import { type Spoken, speechAt, speechLevel } from './speech.ts';
import { statusOf } from './status.ts';
import { triggerAt } from './trigger.ts';

/** A day so many UTF-16 units after a cue is the day of speaking, not of the happening. */
const BESIDE_CUE = [0, 1, 2, 3];
/** Among so many tokens after "agreed" stands the verb for what was agreed to. */
const AGREED = 5;
/** So many words for work and pay in a text tell that its strikes are no attacks. */
const LABOUR_WORDS = 3;

/** Parts of speech that can tell of a happening. */
const isHead = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'VERB' || pos === 'PROPN';

/** Strikes of a text that tells of work and pay are protests. */
const isOfLabour = (tokens: readonly Token[]): boolean => {
  let found = 0;
  return tokens.some(({ lower }) => LABOUR.has(lower) && ++found === LABOUR_WORDS);
};

/**
 * Happenings that a text tells of: nouns and verbs from a lexicon of happenings that say who, where or when (so that "talks are good" is none),
 * with status by tense and mood, date, places and participants of the clause. Denied and hypothetical happenings are left out.
 * @param spoken who says what `attributions` tell, and when, in their order: press conferences and the like have their speakers and days
 */
export const events = (
  document: Document,
  tokenized: Tokenized,
  found: Found,
  places: PlaceMention[],
  dates: DateMention[],
  attributions: RawAttribution[],
  spoken: readonly Spoken[],
): EventMention[] => {
  const { text } = document;
  const { tokens, sentences } = tokenized;
  const speech = attributions.filter(
    ({ cue: [cue] }) => !cue || !PERFORMS.has(/^\p{L}+/u.exec(text.slice(...cue))?.[0].toLowerCase() ?? ''),
  );
  const levelOf = speechLevel(speech, text.length);
  const finding: Finding = {
    text,
    tokens,
    found,
    places,
    governments: governmentsOf(found.chains),
    speechOf: speechAt(attributions, spoken),
  };
  let atWork: boolean | undefined;
  const isStrikeOfWork = ({ lemma }: Token): boolean => {
    if (lemma.toLowerCase() !== 'strike') return false;
    atWork ??= isOfLabour(tokens);
    return atWork;
  };
  const told: Reading[] = [];
  let [headline, agreedTo, current] = [false, 0, -1];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token || !isHead(token)) continue;
    if (token.sentence !== current) {
      current = token.sentence;
      headline = current === 0 || document.blocks[token.block]?.kind === 'headline';
    }
    const trigger = triggerAt(tokens, i, headline);
    const sentence = sentences[token.sentence];
    if (!trigger || !sentence || i < agreedTo) continue;
    const level = levelOf(token.start);
    const status = statusOf(tokens, i, trigger, { reported: level >= 0, headline });
    if (!status) continue;
    // "agreed to buy" is one happening.
    if (token.lemma === 'agree') agreedTo = i + AGREED;
    const type = trigger.first === i && isStrikeOfWork(token) ? 'protest' : trigger.type;
    const clause = clauseOf(tokens, i, sentence);
    const reading = readAt(finding, { ...trigger, type }, { clause, sentence });
    if (reading) told.push({ ...reading, status, sentence: token.sentence, clause, level, isVerb: trigger.isVerb });
  }
  const readings = withoutTwins(told);
  const cueEnds = new Set(speech.flatMap(({ cue }) => cue.map(([, to]) => to)));
  const datesSpeaking = (date: DateMention): boolean => BESIDE_CUE.some((distance) => cueEnds.has(date.start - distance));
  placeEvents(text, readings, places, found.mentions);
  dateEvents(
    text,
    readings,
    dates.filter((date) => !datesSpeaking(date) || levelOf(date.start) >= 0),
    levelOf,
    document.facts.published,
  );
  dateActs(
    readings,
    within(dates, [0, sentences[LEAD]?.[0] ?? text.length]).filter((date) => datesSpeaking(date) || levelOf(date.start) < 0),
    sentences,
  );
  return joinEvents(text, readings).flatMap(({ clause: _clause, level: _level, isVerb, ...event }) =>
    isSpecific(event, text, isVerb) ? [statusByDate(event, document.facts.published)] : [],
  );
};

/** A text comes to its point, headline and all, in this many sentences in all. */
const LEAD = 4;
/** Kinds of happening that are done by being made known. */
const ACTS = new Set<EventType>(['agreement', 'appointment', 'ruling', 'publication']);

/** "The firm has agreed to buy its rival, both said on Monday": an act made known in the lead is of the day on which it was made known. */
const dateActs = (readings: readonly Reading[], spoken: readonly DateMention[], sentences: readonly Range[]): void => {
  const acts = readings
    .filter(({ sentence, type, status, isVerb, date }) => sentence < LEAD && date === null && isVerb && status === 'past' && ACTS.has(type))
    .slice(0, LEAD);
  for (const act of acts) {
    const [from, to] = sentences[act.sentence] ?? [0, 0];
    act.date = spoken.find(({ start, end }) => start >= from && end <= to)?.value ?? null;
  }
};

/** Kinds of happening that are told of even where the text does not say who, where or when: "a fire destroyed the store". */
const PLAIN = new Set<EventType>(['attack', 'disaster', 'accident', 'ruling', 'protest', 'vote', 'appointment', 'other']);

/** Says who, where or when, or is pointed to by a phrase of its own ("the hostage crisis talks"). */
const isSpecific = (
  { participants, places, date, phrase, start, end, type, status, exact }: EventMention,
  text: string,
  isVerb: boolean,
): boolean => {
  if (participants.length > 0 || places.length > 0 || date !== null) return true;
  if (isVerb) return true;
  // Bare plurals tell of no one happening: "elections are expensive".
  if (
    PLAIN.has(type) &&
    !CONTESTS.has(exact.toLowerCase().replace(/s$/, '')) &&
    status !== 'demanded' &&
    (!/s$/.test(exact) || phrase.end - phrase.start > end - start)
  )
    return true;
  const determiner = /(?:^|\s)(the|this|these|that|its|his|her|their|such an?)\s+$/i.test(
    text.slice(Math.max(0, phrase.start - 12), phrase.start),
  );
  return (
    determiner &&
    (phrase.end - phrase.start > end - start || /such an?\s+$/i.test(text.slice(Math.max(0, phrase.start - 10), phrase.start)))
  );
};
