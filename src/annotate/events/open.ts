import type { EventStatus } from '../../vocabulary/event.ts';
import type { Token } from '../tokens.ts';
import { AHEAD, UNTELLING } from './lexicon.ts';
import { statusOf } from './status.ts';
import { subjectBefore } from './subject.ts';
import { triggerAt } from './trigger.ts';
import { isPassive } from './voice.ts';

const isAhead = ({ lemma, lower }: Token): boolean => AHEAD.has(lemma.toLowerCase()) || AHEAD.has(lower);

/** Tokens after a participle among which the verb of its sentence would stand: "the sample collected in June was lost". */
const REACH = 14;
const ENDS = new Set([
  ',',
  ';',
  ':',
  'that',
  'who',
  'which',
  'and',
  'but',
  'when',
  'where',
  'after',
  'before',
  'while',
  'because',
  'as',
  'if',
]);

const isTensed = ({ pos, lower, lemma }: Token): boolean =>
  pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing') && lower !== lemma.toLowerCase());

/** "the sample collected in June was lost": a participle that says which one is meant. */
const isParticiple = (tokens: Token[], i: number): boolean => {
  if (tokens[i - 1]?.pos === 'AUX') return false;
  if (tokens[i + 1]?.lower === 'by') return true;
  for (let k = i + 1; k < i + REACH; k += 1) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[i]?.sentence || ENDS.has(token.lower)) return false;
    if (isTensed(token) && tokens[k - 1]?.lower !== 'to') return true;
  }
  // "one of the women honoured in June": its sentence has its verb before.
  for (let k = (subjectBefore(tokens, i)?.first ?? i) - 1; k > i - REACH; k -= 1) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[i]?.sentence || ENDS.has(token.lower)) return false;
    const isBuilt = token.pos === 'AUX' && tokens.slice(k + 1, i).some(({ pos }) => pos === 'VERB');
    if (isTensed(token)) return isBuilt || !UNTELLING.has(token.lemma.toLowerCase());
  }
  return false;
};

/** Verbs that tell how far another happening has come. */
const ASPECTS = new Set(['begin', 'start', 'resume', 'open', 'end', 'continue', 'conclude']);
const getsGoing = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.lemma.toLowerCase() === 'get' && /^(?:underway|under|going|started)$/.test(tokens[i + 1]?.lower ?? '');
const RELATIVE = new Set(['which', 'that']);
/** Between "which" and its verb stand no more than this many words: "which is expected to close". */
const BETWEEN = 4;

const isRelative = (tokens: readonly Token[], i: number): boolean => {
  let k = i - 1;
  while (i - k <= BETWEEN && /^(?:AUX|ADV|PART)$/.test(tokens[k]?.pos ?? '')) k -= 1;
  if (tokens[k]?.pos === 'VERB' && tokens[i - 1]?.lower === 'to') return isRelative(tokens, k);
  return RELATIVE.has(tokens[k]?.lower ?? '');
};

/** Tokens after a verb among which its object stands. */
const OBJECT = 6;

/** Whether what a verb does is to make another happening happen, or to be one: "attended the match", "the talks resumed", "which was announced". */
export const ownHappening = (tokens: Token[], i: number): boolean => {
  if (ASPECTS.has(tokens[i]?.lemma.toLowerCase() ?? '') || getsGoing(tokens, i) || isRelative(tokens, i)) return true;
  const subject = subjectBefore(tokens, i);
  if (subject !== null && triggerAt(tokens, subject.head) !== null) return true;
  for (let k = i + 1; k < i + OBJECT; k += 1) {
    const token = tokens[k];
    if (!token || token.sentence !== tokens[i]?.sentence) return false;
    // "called off the strike"
    if (k === i + 1 && token.pos === 'ADP' && token.lower === 'off') continue;
    const trigger = triggerAt(tokens, k);
    if (trigger !== null && !trigger.isVerb) return true;
    if (!/^(?:DET|ADJ|NUM|PRON|NOUN|PROPN|PART|SYM)$/.test(token.pos)) return false;
  }
  return false;
};

/**
 * Whether a verb of no list tells of something that was done or is announced: "the ship docked on Wednesday", "experts will fly over the
 * crater". `null`: it does not, or only says, thinks, is or tries something. What such a verb tells is a happening where a day holds it.
 */
export const openStatus = (tokens: Token[], i: number, where: { reported: boolean; headline: boolean }): EventStatus | null => {
  const token = tokens[i];
  if (!token || UNTELLING.has(token.lemma.toLowerCase()) || token.lower.endsWith('ing')) return null;
  const before = tokens[i - 1];
  const isFirst = before?.sentence !== token.sentence;
  if ((before?.text === '-' && before.end === token.start) || (!isFirst && !where.headline && token.text !== token.lower)) return null;
  const to = before?.lower === 'to' ? tokens[i - 2] : undefined;
  // "would go to court", "wants to leave"
  if (
    before?.lower === 'to' &&
    !(to !== undefined && (isAhead(to) || (where.headline && to.pos !== 'VERB' && triggerAt(tokens, i - 2) === null)))
  )
    return null;
  if (ownHappening(tokens, i)) return null;
  const status = statusOf(tokens, i, { type: 'other', isVerb: true }, where);
  if (status !== 'past') return status === 'scheduled' ? status : null;
  // "the mayor runs the town" tells of no one day.
  if (!where.headline && token.lower.endsWith('s') && token.lower !== token.lemma.toLowerCase()) return null;
  return isParticiple(tokens, i) && !isPassive(tokens, i) ? null : status;
};
