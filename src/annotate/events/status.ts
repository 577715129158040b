import type { EventStatus, EventType } from '../../vocabulary/event.ts';
import type { Token } from '../tokens.ts';
import { isNounPos } from './left-edge.ts';
import { AHEAD, CANCELLED, DEMAND, HELD, ONGOING, SETTLED, VENTURED } from './lexicon.ts';
import { Told, toldBy } from './status-words.ts';

/** Words looked at on each side of a trigger. */
const WINDOW = 7;
const NAMES = new Set(['call', 'describe', 'view', 'label', 'brand', 'dub', 'characterize', 'characterise']);
const NAMED = new Set<EventType>(['movement', 'attack', 'agreement', 'disaster']);
/** Kinds of happening that are called new before they begin. */
const RENEWED = new Set<EventType>(['ruling', 'vote', 'talks', 'meeting']);
/** "Condemned as an attack", "regarded as a retreat": what somebody calls what is told of elsewhere. */
const HELD_FOR = new Set(['condemn', 'denounce', 'regard', 'portray', 'see', 'criticise', 'criticize', 'dismiss']);
/** Who does this for an attack has not begun it. */
const PREPARES = new Set(['mass', 'prepare', 'ready', 'gather', 'regroup', 'brace', 'arm', 'train', 'assemble', 'amass']);
const SEEN = /^(?:see|watch|hear|let)$/;

const tells = (token: Token, what: number): boolean => (toldBy(token) & what) !== 0;

/** Words of the sentence near an index, nearest first, up to a clause mark. */
const near = (tokens: Token[], i: number, step: 1 | -1): Token[] => {
  const found: Token[] = [];
  for (let k = i + step; found.length < WINDOW; k += step) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[i]?.sentence || tells(token, Told.mark)) break;
    if (token.text === ',' && found.length > 2) break;
    found.push(token);
  }
  return found;
};

/** Whether one of the first words of a list tells something. */
const hasAmong = (words: readonly Token[], count: number, what: number): boolean => {
  for (let k = 0; k < count && k < words.length; k += 1) if (tells(words[k] as Token, what)) return true;
  return false;
};

const lemmaOf = ({ lemma }: Token): string => lemma.toLowerCase();
const governorOf = (before: Token[]): { verb: Token | undefined; distance: number } => {
  const distance = before.findIndex(({ pos }) => pos === 'VERB');
  return { verb: before[distance], distance };
};

const isOngoing = (token: Token): boolean => tells(token, Told.ongoing) || (token.lemma !== token.lower && ONGOING.has(lemmaOf(token)));

const isAnnounced = (token: Token): boolean => AHEAD.has(lemmaOf(token)) || AHEAD.has(token.lower);

/**
 * In a headline the present tells of what has happened and the infinitive of what will: "Court throws out verdict", "Union to strike on Friday".
 */
const statusInHeadline = (trigger: Token, before: Token[]): EventStatus | null => {
  const [last] = before;
  if (last?.lower === 'to' && /^(?:NOUN|PROPN|NUM|PUNCT)$/.test(before[1]?.pos ?? '')) return 'scheduled';
  const isPlural = last !== undefined && isNounPos(last.pos) && last.lower.endsWith('s');
  return isPlural && trigger.lower === lemmaOf(trigger) ? 'past' : null;
};

const statusOfVerb = (trigger: Token, before: Token[], reported: boolean): EventStatus | null => {
  const close = before.slice(0, 3);
  const { verb } = governorOf(before);
  if (hasAmong(close, 3, Told.future) || (reported && close.some(({ lower }) => lower === 'would'))) return 'scheduled';
  if (before.slice(0, 2).some(({ lower }) => lower === 'to')) {
    if (verb && /^(?:forced|had|compelled|obliged|managed|began|started)$/.test(verb.lower)) return 'past';
    if (verb && DEMAND.has(lemmaOf(verb))) return 'demanded';
    return before.slice(0, 5).some(isAnnounced) ? 'scheduled' : null;
  }
  if (hasAmong(close, 3, Told.modal)) return null;
  // "troops attacking the city" is told as much as "troops are attacking".
  if (trigger.lower.endsWith('ing'))
    return before.slice(0, 2).some(({ pos }) => pos === 'AUX') || isNounPos(before[0]?.pos)
      ? 'ongoing'
      : /^(?:,|and)$/.test(before[0]?.lower ?? '')
        ? 'past'
        : null;
  if (trigger.lower === lemmaOf(trigger) && !/(?:ed|t)$/.test(trigger.lower)) return verb && SEEN.test(lemmaOf(verb)) ? 'past' : null;
  return 'past';
};

const statusOfNoun = (before: Token[], after: Token[], type: EventType): EventStatus | null => {
  const isSubject = !before.some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'ADP');
  const close = before.slice(0, 5);
  const { verb, distance } = governorOf(before);
  const governor = verb === undefined || distance > 6 ? '' : lemmaOf(verb);
  const isClose = distance >= 0 && distance <= 4;
  // Somebody calls it a retreat: a word for what happened, told of elsewhere.
  if (governor !== '' && NAMED.has(type) && NAMES.has(governor) && before[distance - 1]?.lower !== 'off') return null;
  const link = before.slice(0, Math.max(0, distance)).some(({ lower }) => lower === 'as');
  if (NAMED.has(type) && link && HELD_FOR.has(governor)) return null;
  const isPurpose = before.slice(0, Math.max(0, distance)).some(({ lower }) => lower === 'for');
  if (type === 'attack' && isPurpose && PREPARES.has(governor)) return null;
  // "No progress on the ceasefire": there is none yet.
  if (type === 'agreement' && before.slice(0, 4).some(({ lower }) => lower === 'progress')) return 'demanded';
  if (isClose && CANCELLED.has(governor) && (governor !== 'call' || before[distance - 1]?.lower === 'off')) return 'scheduled';
  // What something happens during is a fact, whatever is asked for there.
  const isSetting = hasAmong(before, Math.min(distance < 0 ? 4 : distance, 4), Told.setting);
  if (isClose && DEMAND.has(governor) && !isSetting) return 'demanded';
  if (hasAmong(before, 6, Told.wished) && !isSetting) return 'demanded';
  const isHeld = isClose && HELD.has(governor);
  if (isHeld || (isClose && VENTURED.has(governor))) {
    const modal = before.slice(distance + 1, distance + 4).find((token) => tells(token, Told.modal));
    if (modal) return modal.lower === 'would' ? 'scheduled' : null;
  }
  if (hasAmong(after, 3, Told.possible)) return null;
  if (hasAmong(close, 5, Told.proposed)) return 'demanded';
  const isIndefinite =
    close[0]?.pos !== 'DET' || /^an?$/.test(close[0].lower) ? close.slice(0, 3).some(({ lower }) => /^an?$/.test(lower)) : false;
  if (type === 'agreement' && isIndefinite && !SETTLED.has(verb === undefined ? '' : lemmaOf(verb))) return 'demanded';
  if (isHeld && before.slice(distance, distance + 4).some((token) => tells(token, Told.future))) return 'scheduled';
  if ((verb && distance <= 3 && isAnnounced(verb)) || hasAmong(after, 3, Told.future)) return 'scheduled';
  // "Talks between the two sides will resume": its own verb is the first after it.
  const own = after.find(({ pos }) => pos === 'AUX' || pos === 'VERB');
  if (own !== undefined && tells(own, Told.future) && isSubject) return 'scheduled';
  if (after.slice(0, 9).some(({ pos }) => pos === 'AUX') && after.slice(0, 7).some((token) => token.pos === 'VERB' && isAnnounced(token)))
    return 'scheduled';
  if (hasAmong(close, 3, Told.planned)) return 'scheduled';
  // "sends the case back for a new trial"
  if (RENEWED.has(type) && close[0]?.lower === 'new' && close.slice(1, 4).some(({ lower }) => lower === 'for')) return 'scheduled';
  return close.slice(0, 3).some(isOngoing) || after.slice(0, 3).some(isOngoing) ? 'ongoing' : 'past';
};

/**
 * Whether a happening is told as done, under way, announced or only asked for, by the words around its trigger. `null`: denied or only thought of.
 * @param where `reported`: in what somebody said, where "would" tells of the future; `headline`: in a headline, where the present tells of what has been
 */
export const statusOf = (
  tokens: Token[],
  i: number,
  { type, isVerb }: { type: EventType; isVerb: boolean },
  { reported, headline }: { reported: boolean; headline: boolean },
): EventStatus | null => {
  const trigger = tokens[i];
  const before = near(tokens, i, -1);
  if (!trigger || hasAmong(before, 3, Told.denied)) return null;
  if (hasAmong(before, 5, Told.none)) return null;
  if (isVerb) return (headline ? statusInHeadline(trigger, before) : null) ?? statusOfVerb(trigger, before, reported);
  return statusOfNoun(before, near(tokens, i, 1), type);
};
