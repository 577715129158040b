import type { Span } from '../../vocabulary/span.ts';
import type { Stretch } from '../mentions/candidate.ts';
import type { Token } from '../tokens.ts';
import { isApostrophe, isDay, isNounPos, isPre, leftEdge } from './left-edge.ts';
import { subjectBefore } from './subject.ts';
import { isPassive } from './voice.ts';

const ATTACHED = new Set(['in', 'at', 'on', 'of', 'with', 'between', 'against', 'by', 'near', 'to', 'from', 'over']);
/** Prepositions whose phrase says who takes part, named or not. */
const PARTIES = new Set(['with', 'between', 'against', 'by']);
const COUNTED = /^(?:rounds?|sessions?|series|hours|days?|weeks|wave|night)$/;
/** A phrase that names a happening stays this short, in tokens after its head. */
const LONGEST = 12;

/** The shortest phrase that names a happening: the noun with its modifiers and one phrase that hangs on it ("peace talks in Geneva"). */
export const nounPhrase = (tokens: Token[], head: number): Stretch => {
  const edge = leftEdge(tokens, head);
  // "a round of talks", "nine hours of talks"
  const first = tokens[edge - 1]?.lower === 'of' && COUNTED.test(tokens[edge - 2]?.lower ?? '') ? leftEdge(tokens, edge - 2) : edge;
  // "a phone call Tuesday between …": a day may stand before who takes part.
  const skipped = tokens[head + 1] && isDay(tokens[head + 1] as Token) && PARTIES.has(tokens[head + 2]?.lower ?? '') ? 1 : 0;
  const at = head + 1 + skipped;
  const preposition = tokens[at];
  if (!preposition || !ATTACHED.has(preposition.lower) || preposition.sentence !== tokens[head]?.sentence) return { first, last: head };
  let last = head;
  let isNamed = PARTIES.has(preposition.lower);
  for (let i = at + 1; i < Math.min(tokens.length, at + 1 + LONGEST); i += 1) {
    const token = tokens[i];
    if (!token || token.sentence !== preposition.sentence || isDay(token)) break;
    const links =
      token.pos === 'DET' ||
      token.pos === 'PRON' ||
      isPre(token.pos) ||
      isApostrophe(token) ||
      (token.lower === 'of' && i > at + 1) ||
      (token.lower === 'and' && preposition.lower === 'between');
    if (!links) break;
    if (token.pos === 'PROPN' || token.pos === 'NOUN') {
      last = i;
      isNamed ||= token.pos === 'PROPN';
    }
  }
  return { first, last: isNamed ? last : head };
};

/** The words that tell what was done, after their verb, are no more than this, in tokens. */
const LONGEST_OBJECT = 12;
const STOPS = new Set([
  'that',
  'who',
  'which',
  'when',
  'where',
  'while',
  'because',
  'before',
  'after',
  'since',
  'until',
  'amid',
  'but',
  'although',
]);
/** Ends of a title that ask for more: "the president of". */
const HANGS = new Set(['of', '-', "'s", '’s', '/']);
/** A comma in a number or a list is no end: "1,200". */
const MARK = /^[,.;:()—–“”"«»?!]$/;
const isMark = ({ text }: Token): boolean => text.length === 1 && MARK.test(text);

/** A clause reaches no further than this, in tokens, back from a subject that is cut and on from a verb that needs it. */
const BACK = 24;

/** "The jury found in May that the product was not the cause": the end of what a verb tells in a clause, where that is short. */
const endOfClause = (tokens: readonly Token[], i: number): number | null => {
  let isTold = false;
  for (let k = i + 1; k <= i + BACK; k += 1) {
    const [token, next] = [tokens[k], tokens[k + 1]];
    if (!token || /[“”"‘«»;:—]/.test(token.text)) return null;
    isTold ||= token.pos === 'VERB' && k > i;
    if (next === undefined || next.sentence !== token.sentence || /^[.;:?!]$/.test(next.text) || (next.text === ',' && isTold))
      return token.end;
  }
  return null;
};

/**
 * Where the words that a verb needs end: before a mark, another verb, a conjunction or the day, at the last noun that is not cut off from
 * what belongs to it. A day right after the verb is passed over: "voted on Monday to lease the hall".
 */
const endOfPhrase = (tokens: readonly Token[], i: number, to: number, daysAt: ReadonlyMap<number, number>): number => {
  let end = tokens[i]?.end ?? 0;
  let dayEnd = 0;
  let isTold = false;
  for (let k = i + 1; k < Math.min(tokens.length, i + 1 + LONGEST_OBJECT); k += 1) {
    const token = tokens[k];
    if (!token || token.end > to) break;
    if (token.start < dayEnd) continue;
    const before = tokens[k - 1] as Token;
    const next = tokens[k + 1]?.sentence === token.sentence ? tokens[k + 1] : undefined;
    if (token.pos === 'AUX' || isMark(token) || STOPS.has(token.lower) || (token.lower === 'and' && next?.pos === 'VERB')) break;
    const isNamed = token.pos === 'VERB' && token.text !== token.lower;
    const isOwnVerb = token.pos === 'VERB' && !isNamed && !/^(?:DET|ADJ|PRON|PART)$/.test(before.pos) && (before.lower !== 'to' || isTold);
    if (isOwnVerb) break;
    const day = daysAt.get(token.start) ?? (token.pos === 'ADP' && next ? daysAt.get(next.start) : undefined);
    if (day !== undefined && (isTold || dayEnd > 0)) break;
    if (day !== undefined) {
      dayEnd = day;
      continue;
    }
    const isNoun = token.pos === 'NOUN' || token.pos === 'PROPN' || isNamed || (token.pos === 'VERB' && before.pos === 'PART');
    const isParticle = k === i + 1 && token.pos === 'ADP' && !/^(?:NOUN|PROPN|DET|NUM|ADJ|PRON)$/.test(next?.pos ?? '');
    // "found the dealer guilty"
    const isVerdict = token.pos === 'ADJ' && isNounPos(before.pos) && !isNounPos(next?.pos) && next?.pos !== 'ADJ';
    if (!(isNoun || isParticle || isVerdict || token.pos === 'NUM')) continue;
    isTold ||= isNoun;
    const isCut =
      next !== undefined &&
      !daysAt.has(next.start) &&
      (isNounPos(next.pos) || next.pos === 'NUM' || next.pos === 'PART' || HANGS.has(next.lower));
    if (!isCut) end = token.end;
  }
  // "The mountain last erupted in 1994": what a verb without an object tells is its day.
  const after = tokens.slice(i + 1, i + 1 + LONGEST_OBJECT).find(({ start }) => start >= dayEnd);
  const isWhole = after === undefined || after.sentence !== tokens[i]?.sentence || isMark(after);
  if (!isTold && after?.lower === 'that') return endOfClause(tokens, i) ?? end;
  return isTold || dayEnd > to || !isWhole ? end : Math.max(end, dayEnd);
};

const COUNTING = /^(?:at|up|more|less|fewer|than|least|most|about|nearly|almost|some|around|to)$/;
const JOINS = /^(?:after|before|as|since|until|when|while|because|if|that|although|though|than|like)$/;

/** Whether a noun phrase that begins here is the tail of a longer one: "of Velm", "the 33 known | dead", "59-| year-old". */
const isTail = (tokens: readonly Token[], first: number): boolean => {
  const [before, more] = [tokens[first - 1], tokens[first - 2]];
  if (!before || before.sentence !== tokens[first]?.sentence) return false;
  if (/^(?:DET|NUM|ADJ|PRON)$/.test(before.pos)) return !JOINS.test(before.lower);
  if (before.pos === 'ADP') return !JOINS.test(before.lower);
  return before.text === '-' || (before.pos === 'VERB' && /^(?:NUM|DET|ADJ)$/.test(more?.pos ?? ''));
};

/** From the article or the words of counting before a noun phrase; from where its clause begins, where only its tail was found. */
const withArticle = (tokens: readonly Token[], first: number): number => {
  let start = first;
  if (tokens[first]?.pos === 'NUM') while (first - start < 3 && COUNTING.test(tokens[start - 1]?.lower ?? '')) start -= 1;
  if (/^(?:the|an?)$/.test(tokens[start - 1]?.lower ?? '')) start -= 1;
  if (!isTail(tokens, start)) return start;
  for (let k = start - 1; k > first - BACK; k -= 1) {
    const before = tokens[k - 1];
    if (!before || before.sentence !== tokens[first]?.sentence) return k;
    const isAside = before.text === ',' && /^(?:ADP|NUM)$/.test(tokens[k]?.pos ?? '');
    if ((isMark(before) && before.text !== '.' && !isAside) || before.pos === 'CCONJ' || JOINS.test(before.lower)) return k;
  }
  return start;
};

/** How far from a verb, in UTF-16 units, its actors stand. */
const REACH = 60;

/** A subject stands no further than this from its verb in a phrase, in UTF-16 units. */
const LONGEST_ASIDE = 140;

/** Whether a verb between an actor and another verb is the actor's: "the mayor said no one was injured", not "troops forced to return". */
const hasOwnVerb = (tokens: readonly Token[], after: number, verb: number): boolean => {
  for (let k = verb - 1; k >= 0 && (tokens[k]?.start ?? 0) >= after; k -= 1) {
    const token = tokens[k];
    if (token?.pos === 'VERB' && !token.lower.endsWith('ing') && tokens[k + 1]?.lower !== 'to') return true;
  }
  return false;
};

/** The last of some actors whose name or noun is part of a noun phrase. */
export const overlapping = <T extends Pick<Span, 'start' | 'end'>>(
  actors: readonly T[],
  tokens: readonly Token[],
  { first, head }: { first: number; head: number },
): T | undefined => actors.findLast(({ start, end }) => start < (tokens[head]?.end ?? 0) && end > (tokens[first]?.start ?? 0));

/** What stands before a verb and its auxiliaries: "and" in "and had also rescued". */
export const linkBefore = (tokens: readonly Token[], i: number): Token | undefined => {
  let k = i - 1;
  while (tokens[k]?.pos === 'AUX' || tokens[k]?.pos === 'ADV') k -= 1;
  return tokens[k]?.sentence === tokens[i]?.sentence ? tokens[k] : undefined;
};

/** From the actor before a verb to the actor or place after it, or to the end of a short clause; `null` when no actor stands by the verb. */
export const verbPhrase = (
  text: string,
  tokens: Token[],
  i: number,
  actors: Pick<Span, 'start' | 'end'>[],
  objects: Pick<Span, 'start' | 'end'>[],
  [from, to]: [number, number],
  daysAt: ReadonlyMap<number, number>,
  needsObject: boolean,
): Span | null => {
  const verb = tokens[i];
  if (!verb) return null;
  const subject = subjectBefore(tokens, i);
  const near = actors.filter(({ start, end }) => start >= from && end <= verb.start && verb.start - end < REACH).at(-1);
  const link = linkBefore(tokens, i);
  const isElliptic = link?.pos === 'CCONJ' || link?.text === ',';
  const before =
    subject === null ? (near && !isElliptic && !hasOwnVerb(tokens, near.end, i) ? near : undefined) : overlapping(actors, tokens, subject);
  const limit = verb.end + text.slice(verb.end, Math.min(to, verb.end + REACH)).search(/[,;]|\bthat\b|$/);
  const after = objects.find(
    ({ start, end }) =>
      start >= verb.end &&
      end <= to &&
      start < limit &&
      !/^(?:its|his|her|their)$/i.test(text.slice(start, end)) &&
      !/^['’]s?\s/.test(text.slice(end, end + 3)),
  );
  const isUndergone =
    isPassive(tokens, i) || (tokens[i - 1]?.pos === 'NOUN' && tokens.slice(i + 1, i + 4).some(({ lower }) => lower === 'by'));
  const goesOn =
    /^(?:,|and|but|then|also|later|who|which|that)$/.test(tokens[i - 1]?.lower ?? '') || /^(?:AUX|ADV)$/.test(tokens[i - 1]?.pos ?? '');
  if (!before && subject === null && !(isUndergone && after) && !goesOn) return null;
  const next = tokens.slice(i + 1, i + 5).find(({ pos }) => pos !== 'DET' && pos !== 'ADJ' && pos !== 'PRON');
  const hasObject = after !== undefined || ((next?.pos === 'NOUN' || next?.pos === 'PROPN') && next.end <= to && next.end <= limit);
  if (needsObject && !hasObject && !isUndergone) return null;
  const end = endOfPhrase(tokens, i, to, daysAt);
  // "The contract was signed", "images published by …": what it is done to stands before it.
  const first = subject === null ? undefined : withArticle(tokens, subject.first);
  const noun = first ?? (isUndergone && after ? leftEdge(tokens, tokens[i - 1]?.pos === 'AUX' ? i - 1 : i) : i);
  const own = Math.min(before?.start ?? verb.start, tokens[noun]?.start ?? verb.start);
  // A subject far off, behind an aside or a relative clause, is not worth a phrase that long.
  const start = verb.start - own > LONGEST_ASIDE ? verb.start : own;
  return { start, end, exact: text.slice(start, end) };
};

/** What was promised: from the word for the promise to the last noun of a short clause ("pledge to leave the northern region"). */
export const promisePhrase = (tokens: Token[], head: number, first: number): Stretch => {
  let last = head;
  for (let i = head + 1; i < Math.min(tokens.length, head + LONGEST); i += 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[head]?.sentence || /^[,.;:()“”"—]$/.test(token.text) || PROMISE_ENDS.has(token.lower)) break;
    const next = tokens[i + 1];
    // A phrase that is cut in the middle of a name is no phrase.
    const isWhole = next?.sentence !== token.sentence || !isNounPos(next.pos);
    if ((token.pos === 'NOUN' || token.pos === 'PROPN') && isWhole) last = i;
  }
  return { first, last };
};

const PROMISE_ENDS = new Set(['and', 'but', 'as', 'while', 'because', 'unless', 'if', 'amid', 'after', 'before', 'given', 'is', 'was']);
