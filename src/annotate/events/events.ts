import type { DateMention } from '../../vocabulary/date.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { EventMention, EventType } from '../../vocabulary/event.ts';
import type { PlaceMention } from '../../vocabulary/place.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import { keptOfForms, keptOfWords } from '../kept.ts';
import type { Found } from '../mentions/index.ts';
import { firstAtLeast } from '../search.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { clauseEdges, clauseOf } from './clause.ts';
import { AHEAD, CONTESTS, LABOUR, MOVES_FORCES, mayTell, typeOfVerb } from './lexicon.ts';
import { openStatus, ownHappening } from './open.ts';
import { governmentsOf } from './parties.ts';
import { linkBefore } from './phrase.ts';
import { type Finding, readAt } from './reading.ts';
import { type Dated, dateEvents, joinEvents, placeEvents, type Reading, statusByDate, within, withoutTwins } from './setting.ts';
import { type Spoken, speechAt, speechLevel } from './speech.ts';
import { statusOf } from './status.ts';
import { triggerAt } from './trigger.ts';

/** A day so many UTF-16 units after a cue is the day of speaking, not of the happening. */
const BESIDE_CUE = [0, 1, 2, 3];
/** Among so many tokens after "agreed" stands the verb for what was agreed to. */
const AGREED = 5;
/** So many words for work and pay in a text tell that its strikes are no attacks. */
const LABOUR_WORDS = 3;

/** Parts of speech that can tell of a happening, and whether the word can. */
const Head = { verb: 1, noun: 2, name: 4, tells: 8 } as const;
const headsIn = keptOfForms((token) => {
  const { pos } = token;
  if (pos !== 'VERB' && pos !== 'NOUN') return pos === 'PROPN' ? Head.name : 0;
  return (pos === 'VERB' ? Head.verb : Head.noun) | (mayTell(token) ? Head.tells : 0);
});

const isLabour = keptOfWords((text) => LABOUR.has(text.toLowerCase()));

/** Strikes of a text that tells of work and pay are protests. */
const isOfLabour = (tokens: readonly Token[]): boolean => {
  let found = 0;
  return tokens.some((token) => isLabour(token) && ++found === LABOUR_WORDS);
};

/**
 * Happenings that a text tells of: nouns and verbs from a lexicon of happenings that say who, where or when (so that "talks are good" is none),
 * and other verbs of something done or announced, where a day holds them or the text leads with them. With status by tense and mood, date,
 * places and participants of the clause. Denied and hypothetical happenings are left out.
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
  const { tokens, sentences, sentenceTokens } = tokenized;
  const speech = attributions.filter((attribution) => isSpeech(attribution, tokens));
  const levelOf = speechLevel(speech, text.length);
  const cueStarts = new Set(speech.flatMap(({ cue }) => cue.map(([from]) => from)));
  const finding: Finding = {
    text,
    tokens,
    found,
    places,
    governments: governmentsOf(found.chains),
    speechOf: speechAt(attributions, spoken),
    daysAt: new Map(dates.map(({ start, end }) => [start, end])),
  };
  let atWork: boolean | undefined;
  const isStrikeOfWork = ({ lemma }: Token): boolean => {
    if (lemma.toLowerCase() !== 'strike') return false;
    atWork ??= isOfLabour(tokens);
    return atWork;
  };
  const heads = headsIn(tokenized);
  const told: Reading[] = [];
  const others: Dated[] = [];
  let [agreedTo, day] = [0, 0];
  for (let index = 0; index < sentenceTokens.length; index += 1) {
    const [first, end] = sentenceTokens[index] as Range;
    const sentence = sentences[index] as Range;
    const kind = document.blocks[tokens[first]?.block ?? 0]?.kind;
    if (kind === 'correction') continue;
    while ((dates[day]?.start ?? Number.POSITIVE_INFINITY) < sentence[0]) day += 1;
    const isDated = (dates[day]?.start ?? Number.POSITIVE_INFINITY) < sentence[1];
    const headline = index === 0 || kind === 'headline';
    let edges: number[] | undefined;
    for (let i = first; i < end; i += 1) {
      const head = heads[i] as number;
      // Most words need no further look.
      if (head === 0) continue;
      const isVerb = (head & Head.verb) !== 0;
      const mayKeep = isDated && isVerb;
      if (head === Head.name ? !(headline || i === first) : !(mayKeep || (isVerb && index < LEAD) || (head & Head.tells) !== 0)) continue;
      const token = tokens[i] as Token;
      const trigger = triggerAt(tokens, i, headline);
      const isOpen = (mayKeep || (isVerb && index < LEAD)) && (isUnlisted(token) || isStrikeOfWork(token));
      if ((!trigger && !isOpen && !mayKeep) || i < agreedTo || (!trigger && cueStarts.has(token.start))) continue;
      const level = levelOf(token.start);
      const where = { reported: level >= 0, headline };
      const status = trigger ? statusOf(tokens, i, trigger, where) : isOpen ? openStatus(tokens, i, where) : null;
      if (!status && !mayKeep) continue;
      edges ??= clauseEdges(tokens, [first, end]);
      const clause = clauseOf(tokens, i, edges, [first, end]);
      const keepsDay = (): void => {
        if (keepsDays(tokens, i))
          others.push({
            start: token.start,
            end: token.end,
            clause,
            level,
            status: 'past',
            date: null,
            isVerb: true,
            isBound: true,
            phrase: spanOf(token),
          });
      };
      if (!status) {
        keepsDay();
        continue;
      }
      // "agreed to buy" is one happening.
      if (token.lemma === 'agree') agreedTo = i + AGREED;
      const type = (trigger?.first ?? i) === i && isStrikeOfWork(token) ? 'protest' : (trigger?.type ?? 'other');
      const reading =
        (trigger && readAt(finding, { ...trigger, type }, { clause, sentence })) ??
        (isOpen ? readAt(finding, { index: i, first: i, type: trigger ? 'other' : type, isVerb: true }, { clause, sentence }, true) : null);
      if (reading)
        told.push({
          ...withSubjectOf(told.at(-1), reading, linkBefore(tokens, i), index, found, text),
          status,
          sentence: index,
          clause,
          level,
          isVerb: trigger?.isVerb ?? true,
          isOpen: trigger === null || reading.type !== type,
          isBound: token.pos === 'VERB' && tokens[i - 1]?.lower === 'to',
        });
      else if (mayKeep) keepsDay();
    }
  }
  const readings = withoutTwins(told);
  const cueEnds = new Set(speech.flatMap(({ cue }) => cue.map(([, to]) => to)));
  const datesSpeaking = (date: DateMention): boolean => BESIDE_CUE.some((distance) => cueEnds.has(date.start - distance));
  placeEvents(text, readings, places, found.mentions);
  dateEvents(
    text,
    [...readings, ...others].sort((a, b) => a.start - b.start),
    dates.filter((date) => !datesSpeaking(date) || levelOf(date.start) >= 0),
    levelOf,
    document.facts.published,
  );
  dateActs(
    readings,
    within(dates, [0, sentences[LEAD]?.[0] ?? text.length]).filter((date) => datesSpeaking(date) || levelOf(date.start) < 0),
    sentences,
  );
  return joinEvents(text, readings)
    .filter((reading) => (reading.isOpen ? isHeld(reading, found) : isSpecific(reading, text)))
    .map((reading) => statusByDate(eventOf(reading), document.facts.updated ?? document.facts.published));
};

/** What is told of a happening, without what was needed to read it. */
const eventOf = ({ start, end, exact, type, date, phrase, agent, participants, places, status, sentence }: Reading): EventMention => ({
  start,
  end,
  exact,
  type,
  date,
  phrase,
  ...(agent && { agent }),
  participants,
  places,
  status,
  sentence,
});

/** Verbs of the lists tell of nothing where the lists do not let them: "killed the deal". */
const isUnlisted = ({ lemma }: Token): boolean => typeOfVerb(lemma.toLowerCase()) === null || MOVES_FORCES.has(lemma.toLowerCase());

/** "bought a team and moved it": who did the first did the second. */
const withSubjectOf = <T extends Pick<Reading, 'agent' | 'subject' | 'phrase' | 'participants'>>(
  last: Reading | undefined,
  reading: T,
  link: Token | undefined,
  sentence: number,
  { mentions }: Found,
  text: string,
): T => {
  if (link?.pos !== 'CCONJ' || reading.subject || !last?.subject || last.sentence !== sentence) return reading;
  const { subject } = last;
  const own = within(mentions, [subject.start, subject.end]).map(({ chain }) => chain);
  const [start, end] = [subject.start, reading.phrase.end];
  const exact = text.slice(start, end);
  return {
    ...reading,
    subject,
    ...(reading.agent || !last.agent ? {} : { agent: last.agent }),
    phrase: isShown(exact) ? { start, end, exact } : reading.phrase,
    participants: [...new Set([...reading.participants, ...own])].sort((a, b) => a - b),
  };
};

/** A phrase stays this short, in words, and opens no quotation. */
const LONGEST = 20;
const isShown = (phrase: string): boolean => phrase.split(/\s+/).length <= LONGEST && !/[“”"«»;:\n]/.test(phrase);

const spanOf = ({ start, end, text }: Token): Span => ({ start, end, exact: text });

/** Verbs that a day may belong to without telling of a happening: "plans to leave on Friday", where it is that of leaving. */
const keepsDays = (tokens: Token[], i: number): boolean => {
  const token = tokens[i];
  if (token?.pos !== 'VERB' || token.lower.endsWith('ing')) return false;
  return !(AHEAD.has(token.lemma.toLowerCase()) && tokens[i + 1]?.lower === 'to') && !ownHappening(tokens, i);
};

const opensQuotation = keptOfWords((text) => /["“«‘]/.test(text));

/** What is said, as against what is done: "approved the takeover" and "voted that" are acts, and the outlet's own words are nobody's speech. */
const isSpeech = ({ cue: [cue], kind, content }: RawAttribution, tokens: Token[]): boolean => {
  if (kind === 'narrated') return false;
  if (cue === undefined || kind !== 'indirect') return true;
  const isAct = (i: number): boolean => {
    const trigger = tokens[i]?.pos === 'VERB' ? triggerAt(tokens, i) : null;
    return trigger?.isVerb === true && trigger.type !== 'statement';
  };
  const isClause = (i: number): boolean => {
    const token = tokens[i] as Token;
    return token.pos === 'VERB' || token.pos === 'AUX' || opensQuotation(token);
  };
  return !hasToken(tokens, cue, isAct) && content.some((part) => hasToken(tokens, part, isClause));
};

/** Whether a token within a range of offsets is of some kind. */
const hasToken = (tokens: readonly Token[], [from, to]: Range, is: (index: number) => boolean): boolean => {
  for (let i = firstAtLeast(tokens, from, ({ start }) => start); (tokens[i]?.start ?? to) < to; i += 1) if (is(i)) return true;
  return false;
};

/** What a verb of no list tells is worth telling with a day and who did it or where, or where a text leads with a name. */
const isHeld = ({ date, participants, places, sentence, phrase, start }: EventMention, { chains }: Found): boolean =>
  date === null
    ? sentence < LEAD && participants.some((chain) => chains[chain]?.named)
    : participants.length > 0 || places.length > 0 || phrase.start < start;

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
    const taken = new Set(readings.filter(({ sentence, isVerb }) => isVerb && sentence === act.sentence).map(({ date }) => date));
    act.date = spoken.find(({ start, end, value }) => start >= from && end <= to && !taken.has(value))?.value ?? null;
  }
};

/** Kinds of happening that are told of even where the text does not say who, where or when: "a fire destroyed the store". */
const PLAIN = new Set<EventType>(['attack', 'disaster', 'accident', 'ruling', 'protest', 'vote', 'appointment', 'other']);

/** Says who, where or when, or is pointed to by a phrase of its own ("the hostage crisis talks"). */
const isSpecific = ({ participants, places, date, phrase, start, end, type, status, exact, isVerb }: Reading, text: string): boolean => {
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
