import type { Token } from '../tokens.ts';
import type { Scene } from './timex.ts';

const FUTURE = new Set(['will', "'ll", '’ll', 'shall', 'wo']);
const AHEAD = new Set([
  'expect',
  'schedule',
  'plan',
  'due',
  'set',
  'intend',
  'hope',
  'go',
  'agree',
  'slate',
  'want',
  'aim',
  'prepare',
  'vow',
  'pledge',
  'promise',
  'ready',
  'order',
  'expected',
  'likely',
]);
const TIMETABLE = new Set([
  'meet',
  'open',
  'start',
  'begin',
  'end',
  'close',
  'play',
  'face',
  'host',
  'visit',
  'vote',
  'return',
  'travel',
  'resume',
  'arrive',
  'leave',
  'convene',
  'kick',
]);
/** "would stay until Thursday": said of what was still to come. */
const CONDITIONAL = new Set(['would', 'could', 'should', 'may', 'might', 'must']);
const PAST_AUX = new Set(['was', 'were', 'had', 'did']);

const isPast = ({ lower, lemma }: Token): boolean =>
  PAST_AUX.has(lower) || lower.endsWith('ed') || (lower !== lemma && !lower.endsWith('s') && !lower.endsWith('ing'));

const leanOfVerb = (words: Token[], index: number, isEnd: boolean): Scene['lean'] => {
  const verb = words[index] as Token;
  if (FUTURE.has(verb.lower)) return 'future';
  let toBefore = false;
  for (let i = index - 1; i >= Math.max(0, index - 4); i -= 1) {
    const token = words[i] as Token;
    if (FUTURE.has(token.lower) || (isEnd && CONDITIONAL.has(token.lower))) return 'future';
    if (token.lower === 'to') toBefore = true;
    else if (toBefore)
      return AHEAD.has(token.lemma) || AHEAD.has(token.lower) ? 'future' : isPast(token) && token.pos === 'VERB' ? 'past' : 'unknown';
    else if (PAST_AUX.has(token.lower)) return 'past';
  }
  if (isPast(verb)) return 'past';
  // A timetable's present: "the court meets Saturday".
  return verb.pos === 'VERB' && verb.lower.endsWith('s') && verb.lower !== verb.lemma && TIMETABLE.has(verb.lemma.toLowerCase())
    ? 'future'
    : 'unknown';
};

/** Where the verb nearest to an offset points: the last one before it, else the first one after it. */
export const leanAt = (words: Token[], offset: number): Scene['lean'] => {
  const at = words.findIndex(({ start }) => start >= offset);
  const here = at < 0 ? words.length : at;
  const before = words[here - 1]?.lower === 'the' ? words[here - 2] : words[here - 1];
  const isEnd = /^(?:until|till)$/.test(before?.lower ?? '');
  const isVerb = ({ pos, lower }: Token): boolean => pos === 'VERB' || pos === 'AUX' || FUTURE.has(lower);
  for (let i = here - 1; i >= Math.max(0, here - 40); i -= 1) if (isVerb(words[i] as Token)) return leanOfVerb(words, i, isEnd);
  for (let i = here; i < Math.min(words.length, here + 40); i += 1) if (isVerb(words[i] as Token)) return leanOfVerb(words, i, isEnd);
  return 'unknown';
};
