import { stemmer } from 'stemmer';
import type { Word } from '../claims/words.ts';
import { numberAt, type Quantity, quantityAt } from './quantity.ts';
import { isRate } from './whole.ts';

/** How many people something happened to: "131 people had been rescued". `state` is what happened; `null`: the wording counts on what it answers. */
export type Tally = Quantity & { state: string | null };

const states = new Map(
  Object.entries({
    dead: 'die kill dead perish drown fatality death',
    hurt: 'injure wound hurt injury',
    missing: 'missing unaccounted',
    rescued: 'rescue save',
    aboard: 'aboard board',
    arrested: 'arrest detain',
    evacuated: 'evacuate displace',
    striking: 'strike',
    marching: 'march',
    gathered: 'assemble gather attend',
  }).flatMap(([state, words]) => words.split(' ').map((word) => [stemmer(word), state] as const)),
);
// "Walked out", "downed tools", "stopped work".
const gathering = /\b(?:turn(?:ed|ing)? (?:up|out)|(?:take|took|taken|taking) part)\b/;
const phrases = [/\bwalk(?:ed|ing|s)? out\b/, /\bdown(?:ed|ing|s)? tools\b/, /\bstop(?:ped|ping|s)? (?:the )?work\b/, /\bon strike\b/];

const people = new Set(
  'people person persons soul souls victim victims villager villagers inhabitants passenger passengers protester protesters demonstrator demonstrators marcher marchers fan fans supporter supporters worker workers employee employees resident residents life lives body bodies corpse corpses staff'.split(
    ' ',
  ),
);
const partial = new Set('more other another further additional extra additionally prior previous previously earlier'.split(' '));
const rates = new Set('each every per annually yearly daily'.split(' '));
const counts = new Set('toll number figure count tally total'.split(' '));

const reach = 10;
// "The number of victims of the wreck off the southern coast … rose to 31".
const longReach = 24;
const crowded = 6;
const stops = /^[,;:.!?()[\]—–-]$/;

// "Boarded two vessels" counts no one.
const stateOf = (word: Word): string | undefined =>
  word.stem === 'board' && word.lower !== 'board' ? undefined : (states.get(word.stem) ?? states.get(stemmer(word.lower)));

/** "The death penalty", "a strike vote": the word says of what kind another thing is. */
const isKind = (word: Word, next: Word | undefined): boolean => word.pos === 'NOUN' && next?.pos === 'NOUN';

const stretch = (words: readonly Word[]): Word[] => {
  // "Co - workers", as some print it.
  const whole = words.filter(({ text }, i) => text !== '-' || words[i - 1]?.pos !== 'NOUN' || words[i + 1]?.pos !== 'NOUN');
  const end = whole.findIndex(({ text }) => stops.test(text));
  return whole.slice(0, end < 0 ? whole.length : end);
};

/** The noun that is counted: the last of the nouns behind the number. */
const countedAt = (behind: readonly Word[]): { noun: Word | undefined; next: number } => {
  let i = 0;
  while (
    behind[i] &&
    /^(ADJ|VERB|ADV)$/.test(behind[i]?.pos ?? '') &&
    stateOf(behind[i] as Word) === undefined &&
    /^(NOUN|ADJ)$/.test(behind[i + 1]?.pos ?? '')
  )
    i++;
  let noun: Word | undefined;
  while (behind[i]?.pos === 'NOUN' && stateOf(behind[i] as Word) === undefined) noun = behind[i++];
  return { noun, next: i };
};

/** What happened to those counted, told behind the number: "240 souls on board", "1,900 of the 3,300 workers had stopped work". */
const toldBehind = (words: readonly Word[], at: number): string | undefined => {
  const behind = stretch(words.slice(at + 1, at + 1 + reach)).filter(({ text }) => !/^["“”]$/.test(text));
  if (behind.some(({ lower }) => partial.has(lower) || rates.has(lower)) || isRate(behind)) return undefined;
  const of = behind[0]?.lower === 'of';
  const { noun, next } = of ? { noun: undefined, next: 0 } : countedAt(behind);
  if (noun && !people.has(noun.lower)) return undefined;
  const rest = of ? behind : behind.slice(next);
  if (
    of
      ? !rest.some(({ lower }) => people.has(lower))
      : noun === undefined && /^(?:PROPN|ADJ)$/.test(rest[0]?.pos ?? '') && stateOf(rest[0] as Word) === undefined
  )
    return undefined;
  const number = of ? -1 : rest.findIndex((word) => /\d/.test(word.lower));
  // "Hire 300 workers and save": another verb of the one who hires.
  const other = rest.findIndex(
    ({ pos }, i) =>
      pos === 'CCONJ' && rest[i + 1]?.pos === 'VERB' && !rest.slice(0, i).some((word) => word.pos === 'VERB' || word.pos === 'AUX'),
  );
  const ends = [number, other].filter((end) => end >= 0);
  const reading = rest.slice(0, Math.min(rest.length, ...ends));
  if (noun && /^(?:body|bodies|corpses?)$/.test(noun.lower) && reading.some(({ lemma }) => lemma === 'recover' || lemma === 'find'))
    return 'dead';
  const text = reading.map(({ lower }) => lower).join(' ');
  if (phrases.some((phrase) => phrase.test(text))) return 'striking';
  if (gathering.test(text)) return 'gathered';
  const word = reading.find((each, i) => stateOf(each) !== undefined && !isKind(each, reading[i + 1]));
  return word === undefined || (word.lower === 'board' && !/\bon board\b/.test(text)) ? undefined : stateOf(word);
};

/** "Killing at least 14", "rescued 131 people". */
const toldByVerb = (words: readonly Word[], { words: own, at }: Quantity): string | undefined => {
  const verb = words[words.indexOf(own[0] as Word) - 1];
  const { noun } = countedAt(stretch(words.slice(at + 1, at + 4)));
  if (isRate(words.slice(at + 1, at + 1 + reach))) return undefined;
  // "Detained 10 American sailors".
  const others = noun === undefined && words[at + 1]?.pos === 'PROPN';
  return verb?.pos === 'VERB' && !others && (noun === undefined || people.has(noun.lower)) ? stateOf(verb) : undefined;
};

const putting = new Set('put give estimate list report set'.split(' '));
const speaking = new Set('say claim'.split(' '));

/** Whether nothing else is told behind a number in its sentence. */
const endsAt = (words: readonly Word[], at: number): boolean => {
  const next = words.slice(at + 1).find(({ text }) => !/^["“”]$/.test(text));
  return next === undefined || /^[,;:.!?]$/.test(next.text);
};

/** What happened to those counted, told before the number: "the death toll to 31", "the number on board at 236". */
const toldBefore = (words: readonly Word[], { words: own, at }: Quantity): string | null | undefined => {
  const first = words.indexOf(own[0] as Word);
  const before = words.slice(Math.max(0, first - longReach), first).filter(({ text }) => !/^["“”$€£¥]$/.test(text));
  const last = before.at(-1);
  const { noun } = countedAt(stretch(words.slice(at + 1, at + 4)));
  const free = noun === undefined || people.has(noun.lower);
  if (last === undefined || !free) return undefined;
  // "The gang said 900,000."
  if (speaking.has(last.lemma) && noun === undefined && endsAt(words, at)) return null;
  if (!/^(?:to|at|as|of|is|was|stood|reached|hit|are|were)$/.test(last.lower)) return undefined;
  // "Records put the dead at 17."
  const put = before.findLastIndex(({ lemma }) => putting.has(lemma));
  const those =
    put < 0 || !/^(?:at|as)$/.test(last.lower) ? undefined : before.slice(put + 1, -1).find((word) => stateOf(word) !== undefined);
  if (those) return stateOf(those);
  if (last.lower === 'as' && (put < 0 || before.length - put > crowded)) return undefined;
  // "A crowd of 300", "a crowd that police put at 300".
  const crowd = before.slice(-crowded).some(({ lower }) => lower === 'crowd') && noun?.lower !== 'crowd';
  if (crowd && /^(?:at|of)$/.test(last.lower)) return 'gathered';
  // "The police spoke of around 200."
  if (last.lower === 'of' && before.at(-2)?.lemma === 'speak' && noun === undefined) return null;
  const count = before.findLastIndex((word) => counts.has(word.lower));
  const saved = before.at(-2);
  if (/^(?:are|were)$/.test(last.lower)) return saved && before.length < 3 && saved.pos === 'VERB' ? stateOf(saved) : undefined;
  // "Police said about 450 people marched. The organisers said it was nearer 1,000."
  const corrects = /^(?:nearer|closer|more)$/.test(own[0]?.lower ?? '');
  const whole = corrects && before.length === 2 && /^(?:it|that|this)$/.test(before[0]?.lower ?? '') && last.lemma === 'be' && !noun;
  if (count < 0) return whole ? null : undefined;
  const named = [before[count - 1], ...before.slice(count + 1, -1)].find(
    (word) => word !== undefined && (stateOf(word) !== undefined || word.lemma === 'victim'),
  );
  if (named) return named.lemma === 'victim' ? 'dead' : stateOf(named);
  return before[count + 1]?.lower === 'of' ? undefined : null;
};

const within = new Set(
  'village hamlet town suburb district neighborhood quarter street building hospital school prison ward house home'.split(' '),
);

/** "Three died in the village of …": a part of a toll, told for one place. */
const inOnePlace = (words: readonly Word[], at: number): boolean => {
  const behind = stretch(words.slice(at + 1, at + 1 + reach));
  return behind.some(({ lemma }, i) => {
    const before = behind[i - 1];
    const named = before?.pos === 'PROPN' && /^(?:in|at|from)$/.test(behind[i - 2]?.lower ?? '');
    return within.has(lemma) && (named || /^(?:in|at|from|the|a|an|one)$/.test(before?.lower ?? ''));
  });
};

const outside = new Set(['marching', 'gathered']);

/** The people that a wording counts, each by what happened to them. A part ("eight more", "14 children") is no tally. */
export const talliesIn = (words: readonly Word[]): Tally[] =>
  words.flatMap((_, at): Tally[] => {
    const quantity = numberAt(words, at) === null ? null : quantityAt(words, at);
    if (quantity === null || quantity.high < 2) return [];
    // "1,900 of the group's 3,300 workers", "from 14 to 23".
    const part = words.slice(Math.max(0, at - 5), at).some((word, i, near) => word.lower === 'of' && numberAt(near, i - 1) !== null);
    const from = words[at - 1]?.lower === 'from' && words[at + 1]?.lower === 'to';
    if (part || from || words[at + 1]?.lower === 'percent' || words[at + 1]?.text === '%') return [];
    const state = toldByVerb(words, quantity) ?? toldBehind(words, at) ?? toldBefore(words, quantity);
    // "Another six were hurt" are not all; another 20,000 that march do so elsewhere.
    if (!outside.has(state ?? '') && partial.has(words[words.indexOf(quantity.words[0] as Word) - 1]?.lower ?? '')) return [];
    // Those who march go through a place, and those who gather are in one.
    return state === undefined || (!outside.has(state ?? '') && inOnePlace(words, at)) ? [] : [{ ...quantity, state }];
  });
