import type { DateMention } from '../../vocabulary/date.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { EventMention, EventType } from '../../vocabulary/event.ts';
import type { PlaceMention } from '../../vocabulary/place.ts';
import type { Range, Span } from '../../vocabulary/span.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import type { Stretch } from '../mentions/candidate.ts';
import type { Found } from '../mentions/mentions.ts';
import type { Token, Tokenized } from '../tokens.ts';
import { SPEECH_PARTNERS, typeOfNoun, typeOfVerb } from './lexicon.ts';
import { nounPhrase } from './phrase.ts';
import { statusOf } from './status.ts';

type Trigger = { index: number; type: EventType; isVerb: boolean };

const lemmaOf = ({ lemma }: Token): string => lemma.toLowerCase();

const triggerAt = (tokens: Token[], i: number): Trigger | null => {
  const token = tokens[i];
  if (!token) return null;
  const next = tokens[i + 1];
  if (token.pos === 'NOUN' || token.pos === 'PROPN') {
    const type = typeOfNoun(lemmaOf(token), tokens[i - 1]?.lower ?? '');
    // Only the head of a compound names the happening: "war crimes" is no war.
    if (!type || (next && next.sentence === token.sentence && (next.pos === 'NOUN' || next.text === '-'))) return null;
    if (token.pos === 'PROPN' && token.lower !== token.text && tokens[i - 1]?.pos === 'PROPN' && next?.pos === 'PROPN') return null;
    return { index: i, type, isVerb: false };
  }
  if (token.pos !== 'VERB') return null;
  if (SPEECH_PARTNERS.has(lemmaOf(token))) {
    const partner = [1, 2, 3].some(
      (k) => /^(?:with|to)$/.test(tokens[i + k]?.lower ?? '') && /^(?:PROPN|NOUN|ADJ|DET|PRON)$/.test(tokens[i + k + 1]?.pos ?? ''),
    );
    return partner && tokens[i]?.lower !== token.lemma ? { index: i, type: 'call', isVerb: true } : null;
  }
  const type = typeOfVerb(lemmaOf(token));
  return type ? { index: i, type, isVerb: true } : null;
};

type Layer = { start: number; end: number };

/** Items of a list in text order that lie in a range; the list is searched, not walked. */
const within = <T extends Layer>(list: T[], [from, to]: Range): { item: T; index: number }[] => {
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

const contentOf = (attributions: RawAttribution[]): ((offset: number) => number) => {
  const ranges = attributions
    .flatMap(({ content }, i) => content.map(([from, to]) => ({ from, to, i })))
    .sort((a, b) => a.to - a.from - (b.to - b.from));
  return (offset) => ranges.find(({ from, to }) => offset >= from && offset < to)?.i ?? -1;
};

/**
 * Happenings that a text tells of: nouns and verbs from a lexicon of happenings that name who, where or when (so that "talks are good" is none),
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
  const { tokens } = tokenized;
  const inContent = contentOf(attributions);
  const cues = attributions.flatMap(({ cue }) => cue);
  const spanOf = ({ first, last }: Stretch): Span => {
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    return { start, end, exact: text.slice(start, end) };
  };
  const found: EventMention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const trigger = triggerAt(tokens, i);
    const token = tokens[i];
    if (!trigger || !token) continue;
    const status = statusOf(tokens, i, trigger.isVerb);
    const sentence = tokenized.sentences[token.sentence];
    if (!status || !sentence) continue;
    const who = within(mentions, sentence);
    const clause = clauseOf(tokens, i, sentence);
    const phraseStretch = trigger.isVerb ? null : nounPhrase(tokens, i);
    const phrase = phraseStretch
      ? spanOf(phraseStretch)
      : verbPhrase(
          document,
          tokens,
          i,
          who.map(({ item }) => item),
          clause,
        );
    if (!phrase) continue;
    const level = inContent(token.start);
    const when = within(dates, clause)
      .filter(
        ({ item }) =>
          inContent(item.start) === level &&
          !(level < 0 && cues.some(([from, to]) => from !== token.start && item.start >= to && item.start - to < 4)),
      )
      .sort((a, b) => Math.abs(a.item.start - token.start) - Math.abs(b.item.start - token.start));
    const where = within(places, clause).filter(
      ({ item }) => (item.start > token.start && item.start - token.end < 60) || (item.start >= phrase.start && item.end <= phrase.end),
    );
    const participants = who
      .filter(({ item }) => item.kind !== 'pronoun' || trigger.isVerb)
      .filter(
        ({ item }) =>
          (item.start >= phrase.start && item.end <= phrase.end) || (trigger.isVerb && item.start >= clause[0] && item.end <= clause[1]),
      )
      .map(({ item }) => item.chain);
    const determined =
      phraseStretch !== null &&
      /^(?:the|this|that|these|those|its|his|her|their|a|an|another)$/.test(tokens[phraseStretch.first - 1]?.lower ?? '');
    const specific = participants.length > 0 || when.length > 0 || where.length > 0;
    if (trigger.isVerb ? participants.length === 0 : !specific && !(determined && (phraseStretch?.last ?? 0) > (phraseStretch?.first ?? 0)))
      continue;
    found.push({
      start: token.start,
      end: token.end,
      exact: text.slice(token.start, token.end),
      type: trigger.type,
      status,
      date: when[0]?.item.value ?? null,
      sentence: token.sentence,
      phrase,
      participants: [...new Set(participants)].sort((a, b) => a - b),
      places: where.map(({ index }) => index),
    });
  }
  return found;
};

/** The stretch of a sentence around a token up to the next clause mark: a conjunction that opens a clause, a semicolon, a dash, quotation marks. */
const clauseOf = (tokens: Token[], i: number, [from, to]: Range): Range => {
  const isEdge = (k: number): boolean => {
    const token = tokens[k];
    if (!token) return true;
    if (/^[;:—“”"]$/.test(token.text)) return true;
    return (
      /^(?:that|but|while|although|because|after|before|as|which|who|when|where|until|since)$/.test(token.lower) &&
      token.pos !== 'DET' &&
      k !== i
    );
  };
  let first = i;
  while ((tokens[first - 1]?.start ?? -1) >= from && !isEdge(first - 1)) first -= 1;
  let last = i;
  while ((tokens[last + 1]?.end ?? to + 1) <= to && !isEdge(last + 1)) last += 1;
  return [tokens[first]?.start ?? from, tokens[last]?.end ?? to];
};

/** From the actor before a verb to the actor after it, or to the end of a short clause; `null` when no actor stands by the verb. */
const verbPhrase = (
  { text }: Document,
  tokens: Token[],
  i: number,
  who: { start: number; end: number }[],
  [from, to]: Range,
): Span | null => {
  const verb = tokens[i];
  if (!verb) return null;
  const before = who.filter(({ start, end }) => start >= from && end <= verb.start && verb.start - end < 60).at(-1);
  const after = who.find(({ start, end }) => start >= verb.end && end <= to && start - verb.end < 60);
  if (!before && !after) return null;
  let end = after?.end ?? verb.end;
  if (!after) {
    for (let k = i + 1; k < Math.min(tokens.length, i + 8); k += 1) {
      const token = tokens[k];
      if (!token || token.end > to || /^[,.;:)]$/.test(token.text) || token.pos === 'VERB') break;
      if (token.pos === 'NOUN' || token.pos === 'PROPN') end = token.end;
    }
  }
  const start = before?.start ?? verb.start;
  return { start, end, exact: text.slice(start, end) };
};
