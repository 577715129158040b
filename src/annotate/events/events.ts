import type { DateMention } from '../../vocabulary/date.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { EventMention } from '../../vocabulary/event.ts';
import type { PlaceMention } from '../../vocabulary/place.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import type { Found } from '../mentions/index.ts';
import type { Tokenized } from '../tokens.ts';
import { clauseOf } from './clause.ts';
import { NEEDS_OBJECT } from './lexicon.ts';
import { nounPhrase, verbPhrase } from './phrase.ts';
import { statusOf } from './status.ts';
import { triggerAt } from './trigger.ts';

/** How far after a trigger, in UTF-16 units, a place still says where it happened. */
const NEAR = 60;
/** A day this close after a cue is the day of speaking, not of the happening. */
const BESIDE_CUE = 4;

type Layer = Pick<Span, 'start' | 'end'>;

/** Items of a list in text order that lie in a range, with their indices. */
const within = <T extends Layer>(list: T[], [from, to]: readonly [number, number]): { item: T; index: number }[] => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: { item: T; index: number }[] = [];
  for (let i = low; i < list.length && (list[i]?.start ?? 0) < to; i += 1)
    if ((list[i]?.end ?? 0) <= to) found.push({ item: list[i] as T, index: i });
  return found;
};

/** For an offset the innermost attribution whose content holds it, or -1. */
const speechLevel = (attributions: RawAttribution[], length: number): ((offset: number) => number) => {
  const ranges = attributions
    .flatMap(({ content }, i) => content.map(([from, to]) => ({ start: from, end: to, i })))
    .sort((a, b) => a.start - b.start);
  const longest = ranges.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (offset) => {
    const around = within(ranges, [offset - longest, Math.min(length, offset + 1 + longest)]).filter(
      ({ item }) => offset >= item.start && offset < item.end,
    );
    return around.sort((a, b) => a.item.end - a.item.start - (b.item.end - b.item.start))[0]?.item.i ?? -1;
  };
};

/**
 * Happenings that a text tells of: nouns and verbs from a lexicon of happenings that say who, where or when (so that "talks are good" is none),
 * with status by tense and mood, date, places and participants of the clause. Denied and hypothetical happenings are left out.
 */
export const events = (
  document: Document,
  tokenized: Tokenized,
  { mentions }: Found,
  places: PlaceMention[],
  dates: DateMention[],
  attributions: RawAttribution[],
): EventMention[] => {
  const { text } = document;
  const { tokens, sentences } = tokenized;
  const levelOf = speechLevel(attributions, text.length);
  const cueEnds = new Set(attributions.flatMap(({ cue }) => cue.map(([, to]) => to)));
  const datesSpeaking = (date: DateMention): boolean =>
    Array.from({ length: BESIDE_CUE }, (_, k) => date.start - k).some((at) => cueEnds.has(at));
  const found: (EventMention & { clause: [number, number]; level: number })[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const trigger = triggerAt(tokens, i);
    const token = tokens[i];
    const sentence = token && sentences[token.sentence];
    if (!trigger || !token || !sentence) continue;
    const start = tokens[trigger.first]?.start ?? token.start;
    const level = levelOf(token.start);
    const status = statusOf(tokens, i, trigger.type, trigger.isVerb, level >= 0);
    if (!status) continue;
    const clause = clauseOf(tokens, i, sentence);
    const who = within(mentions, clause).map(({ item }) => item);
    const where = within(places, clause);
    const stretch = trigger.isVerb ? null : nounPhrase(tokens, i);
    const phrase = stretch
      ? { start: tokens[stretch.first]?.start ?? token.start, end: tokens[stretch.last]?.end ?? token.end }
      : verbPhrase(
          text,
          tokens,
          i,
          who,
          [...who, ...where.map(({ item }) => item)].sort((a, b) => a.start - b.start),
          clause,
          NEEDS_OBJECT.has(token.lemma.toLowerCase()),
        );
    if (!phrase) continue;
    const inPhrase = ({ start, end }: Layer): boolean => start >= phrase.start && end <= phrase.end;
    const located = where.filter(({ item }) => inPhrase(item) || (item.start > token.start && item.start - token.end < NEAR));
    const participants = [
      ...new Set(
        who
          .filter(
            (mention) =>
              (inPhrase(mention) && (mention.kind !== 'pronoun' || trigger.isVerb)) ||
              (trigger.type === 'call' && mention.kind !== 'nominal' && mention.start >= clause[0] && mention.end <= clause[1]),
          )
          .map(({ chain }) => chain),
      ),
    ].sort((a, b) => a - b);
    found.push({
      start,
      end: token.end,
      exact: text.slice(start, token.end),
      type: trigger.type,
      status,
      date: null,
      sentence: token.sentence,
      phrase: { ...phrase, exact: text.slice(phrase.start, phrase.end) },
      participants,
      places: located.map(({ index }) => index),
      clause,
      level,
    });
  }
  dateEvents(
    found,
    dates.filter((date) => !datesSpeaking(date) || levelOf(date.start) >= 0),
    levelOf,
  );
  return found.flatMap(({ clause: _clause, level: _level, ...event }) => (isSpecific(event, text) ? [event] : []));
};

/** Each date goes to the one happening of its clause that stands nearest. */
const dateEvents = (
  found: (EventMention & { clause: [number, number]; level: number })[],
  dates: DateMention[],
  levelOf: (offset: number) => number,
): void => {
  let from = 0;
  for (const date of dates) {
    while (from < found.length && (found[from]?.clause[1] ?? 0) < date.start - 2000) from += 1;
    let best: EventMention | undefined;
    let gap = Number.POSITIVE_INFINITY;
    for (let i = from; i < found.length && (found[i]?.clause[0] ?? 0) <= date.start; i += 1) {
      const event = found[i];
      if (!event || date.end > event.clause[1] || event.level !== levelOf(date.start)) continue;
      const distance = date.start >= event.end ? date.start - event.end : event.start - date.end;
      if (distance < gap) [best, gap] = [event, distance];
    }
    if (best && best.date === null) best.date = date.value;
  }
};

/** Says who, where or when, or is pointed to by a phrase of its own ("the hostage crisis talks"). */
const isSpecific = ({ participants, places, date, phrase, start, end }: EventMention, text: string): boolean => {
  if (participants.length > 0 || places.length > 0 || date !== null) return true;
  const determiner = /(?:^|\s)(the|this|these|that|its|his|her|their|such an?)\s+$/i.test(
    text.slice(Math.max(0, phrase.start - 12), phrase.start),
  );
  return (
    determiner &&
    (phrase.end - phrase.start > end - start || /such an?\s+$/i.test(text.slice(Math.max(0, phrase.start - 10), phrase.start)))
  );
};
