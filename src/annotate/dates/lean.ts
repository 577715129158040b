import type { Token } from '../tokens.ts';
import type { Scene } from './timex.ts';

const FUTURE = new Set(['will', "'ll", '’ll', 'shall', 'wo']);

/** What lies ahead of whoever it is said of: "is expected", "plans to", "a trial set for". */
const AHEAD = new Set(
  `aim adjourn agree announce anticipate delay defer due envisage expect expire extend forecast foresee go hope intend invite order plan pledge postpone predict
  prepare project promise propose ready reschedule schedule set slate suspend target tip vow want warn foreseen likely poised bound supposed obliged
  deadline`.split(/\s+/),
);
/** The same in verbs that tell of the past as often: only where nothing was done yet. */
const GIVES_TIME = new Set([
  'adjourn',
  'defer',
  'delay',
  'expire',
  'extend',
  'foresee',
  'forecast',
  'postpone',
  'reschedule',
  'schedule',
  'slate',
  'expect',
  'plan',
  'envisage',
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
const PRESENT_AUX = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re', "'m", '’m', 'be', 'being']);

/** Words right before a date that make it one to come, whatever the verb: "payable Dec. 1", "as soon as Tuesday". */
const FROM_THEN_ON = new Set(['payable', 'effective', 'due', 'starting', 'beginning', 'upcoming', 'record']);
/** "Friday's close": over, whatever will come of it. */
const IS_OVER = new Set(
  'close closing finish session trading ruling decision verdict announcement attack attacks crash blast bombing shooting defeat win victory loss death'.split(
    ' ',
  ),
);
const BOUND = new Set(['by', 'until', 'till', 'through', 'before']);
/** What stands between such a word and the date. */
const SMALL = new Set([
  'the',
  'on',
  'in',
  'for',
  'at',
  'of',
  'to',
  'from',
  'as',
  'early',
  'late',
  'mid',
  'this',
  'next',
  'coming',
  'end',
  ',',
  '-',
  'about',
  'around',
  'noon',
  'midnight',
]);

const isPast = ({ lower, lemma }: Token): boolean =>
  PAST_AUX.has(lower) || lower.endsWith('ed') || (lower !== lemma && !lower.endsWith('s') && !lower.endsWith('ing'));

const isAhead = ({ lemma, lower }: Token): boolean => AHEAD.has(lemma.toLowerCase()) || AHEAD.has(lower);

/** "had been scheduled": overtaken since. */
const hadBefore = (words: Token[], index: number): boolean =>
  words.slice(Math.max(0, index - 3), index).some(({ lower }) => lower === 'had');

/** "could not be reached Friday", "neither could be reached". */
const isDenied = (words: Token[], index: number): boolean =>
  words.slice(Math.max(0, index - 8), index + 3).some(({ lower }) => /^(?:not|n[’']t|neither|nor|nobody|none)$/.test(lower));

/** Where the verb at an index points; `isBound`: the date is an end ("until Friday"), `isFronted`: it stands before the verb. */
const leanOfVerb = (words: Token[], index: number, isBound: boolean, isFronted: boolean): Scene['lean'] => {
  const verb = words[index] as Token;
  if (FUTURE.has(verb.lower)) return 'future';
  const isPerfect = words
    .slice(Math.max(0, index - 3), index)
    .some(({ lower }) => lower === 'have' || lower === 'had' || lower === 'having');
  let toBefore = false;
  for (let i = index - 1; i >= Math.max(0, index - 4); i -= 1) {
    const token = words[i] as Token;
    if (FUTURE.has(token.lower)) return 'future';
    if (CONDITIONAL.has(token.lower)) return isPerfect || (token.lower === 'could' && isDenied(words, i)) ? 'past' : 'ahead';
    if (token.lower === 'to') toBefore = true;
    else if (toBefore) {
      if (PRESENT_AUX.has(token.lower)) return 'future';
      if (isAhead(token) && hadBefore(words, i)) return 'past';
      if (isAhead(token)) return isPast(token) || token.lower === 'due' ? 'ahead' : 'future';
      return isBound ? 'ahead' : isPast(token) && token.pos === 'VERB' ? 'past' : 'unknown';
    } else if (PRESENT_AUX.has(token.lower) && i >= index - 2) {
      if (isAhead(verb)) return 'future';
      // "is closing on Friday"
      if (verb.lower.endsWith('ing')) return 'future';
    } else if (PAST_AUX.has(token.lower)) return GIVES_TIME.has(verb.lemma.toLowerCase()) && token.lower !== 'had' ? 'ahead' : 'past';
  }
  if (hadBefore(words, index)) return 'past';
  if (verb.lower === 'due' || (GIVES_TIME.has(verb.lemma.toLowerCase()) && !isFronted)) return 'ahead';
  if (isPast(verb)) return 'past';
  // A timetable's present: "the court meets Saturday".
  return verb.pos === 'VERB' && TIMETABLE.has(verb.lemma.toLowerCase()) && !verb.lower.endsWith('ing') ? 'future' : 'unknown';
};

/**
 * Where a date at an offset lies: `past` or `future` by the verb nearest to it, the last one before it, else the first one after it; `ahead` when it
 * was to come for those the sentence tells of ("was due on Friday", "extended to May 3").
 */
export const leanAt = (words: Token[], offset: number): Scene['lean'] => {
  const at = words.findIndex(({ start }) => start >= offset);
  const here = at < 0 ? words.length : at;
  let edge = here - 1;
  while (edge > here - 5 && SMALL.has(words[edge]?.lower ?? '')) edge -= 1;
  const before = words[edge]?.lower ?? '';
  const isSoon = /^(?:as|no)$/.test(words[here - 3]?.lower ?? '') && /^(?:as|than)$/.test(words[here - 1]?.lower ?? '');
  if (FROM_THEN_ON.has(before) || isSoon) return 'ahead';
  const isOwner = /^[’']s$/.test(words[here + 1]?.lower ?? '');
  if (isOwner && IS_OVER.has(words[here + 2]?.lower ?? '')) return 'past';
  const isBound = BOUND.has(before) && !(isOwner && before === 'before');
  const isVerb = ({ pos, lower }: Token): boolean => pos === 'VERB' || pos === 'AUX' || FUTURE.has(lower) || lower === 'due';
  const found = (index: number): Scene['lean'] => {
    const lean = leanOfVerb(words, index, isBound, index >= here);
    return lean === 'unknown' && isBound ? 'ahead' : lean;
  };
  for (let i = here - 1; i >= Math.max(0, here - 40); i -= 1) if (isVerb(words[i] as Token)) return found(i);
  for (let i = here; i < Math.min(words.length, here + 40); i += 1) if (isVerb(words[i] as Token)) return found(i);
  return isBound ? 'ahead' : 'unknown';
};
