import type { Mention } from '../../vocabulary/mention.ts';
import type { PlaceMention } from '../../vocabulary/place.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { Found } from '../mentions/index.ts';
import type { Token } from '../tokens.ts';
import { FRAMES, MOVES_FORCES, NEEDS_OBJECT } from './lexicon.ts';
import { afterBetween, chainsOf, governmentsBefore, holderOf } from './parties.ts';
import { nounPhrase, overlapping, promisePhrase, verbPhrase } from './phrase.ts';
import { type Reading, within } from './setting.ts';
import type { Speech } from './speech.ts';
import { subjectBefore } from './subject.ts';
import type { Trigger } from './trigger.ts';
import { isPassive } from './voice.ts';

type Layer = Pick<Span, 'start' | 'end'>;

/** What reading one trigger needs to know of its document. */
export type Finding = {
  text: string;
  tokens: Token[];
  found: Found;
  places: readonly PlaceMention[];
  governments: ReadonlyMap<string, number>;
  /** Where dates end, by where they start. */
  daysAt: ReadonlyMap<number, number>;
  speechOf: (noun: Span, sentence: readonly [number, number]) => Speech | null;
};

/** Tokens on each side of a trigger among which those who take part are looked for. */
const AROUND = 70;
/** A name stands no further than this before its pronoun in a title, in UTF-16 units. */
const REACH = 200;
/** A phrase that takes in who holds or speaks stays this short, in words. */
const LONGEST = 14;
const GIVEN = new Set(['provide', 'send', 'deliver', 'supply']);
const PROMISES = /^(?:pledge|promise|vow|announcement|declaration|proposal)$/;
/** Kinds of happening that a "between" tells the company of. */
const SHARED = new Set(['talks', 'meeting', 'call', 'agreement']);

/** The token after a verb of giving that says what is given. */
const givenBy = (tokens: readonly Token[], index: number, lemma: string): number => {
  const given = tokens.slice(index, index + 15).findIndex(({ lower }) => FRAMES.get(lemma)?.has(lower));
  return index + Math.max(0, given);
};

/** What somebody speaks at, from the preposition where a sentence begins with it: "During a briefing on Monday, Penn said". */
const withOpening = (text: string, { start, end }: Layer): Layer => {
  const opening = /(?:^|[.!?\n•*–-]\s*)((?:In|At|During)\s(?:[\p{L}'’]+\s){0,2})$/u.exec(text.slice(Math.max(0, start - 40), start));
  return { start: start - (opening?.[1]?.length ?? 0), end };
};

/** The stretch from one text to another, when it is short and within no quotation. */
const spanning = (text: string, a: Layer, b: Layer): Span | null => {
  const [start, end] = [Math.min(a.start, b.start), Math.max(a.end, b.end)];
  const exact = text.slice(start, end).replace(/\s+(?:about|that|of|to|with|on)$/, '');
  return end - start < 200 &&
    exact.split('(').length === exact.split(')').length &&
    exact.trim().split(/\s+/).length <= LONGEST &&
    !/[“”"\n;:]/.test(exact)
    ? { start, end: start + exact.length, exact }
    : null;
};

/** Whose a happening is: "the council" in "the council's vote". */
const ownerOf = (who: readonly Mention[], told: Layer, noun: Layer): Span | null => {
  const owner = who.find(({ start, end, kind }) => kind !== 'pronoun' && start >= told.start && end <= noun.start && noun.start - end <= 3);
  return owner === undefined ? null : { start: owner.start, end: owner.end, exact: owner.exact };
};

/** The name that a pronoun stands for, when its own sentence prints it before. */
const namedBefore = ({ mentions }: Found, { chain, start }: Mention, [from]: readonly [number, number]): Mention | undefined =>
  within(mentions, [Math.max(from, start - REACH), start]).findLast((mention) => mention.chain === chain && mention.kind === 'name');

/** A happening that the clause around a trigger tells of, before its places and day; `null` when a verb's clause says too little. */
export const readAt = (
  { text, tokens, found, places, governments, daysAt, speechOf }: Finding,
  { index, first, type, isVerb }: Trigger,
  { clause, sentence }: { clause: readonly [number, number]; sentence: readonly [number, number] },
  isOpen = false,
): Omit<Reading, 'status' | 'sentence' | 'clause' | 'level' | 'isVerb' | 'isOpen' | 'isBound'> | null => {
  const token = tokens[index];
  if (!token) return null;
  const lemma = token.lemma.toLowerCase();
  const from = Math.max(0, index - AROUND);
  const around = tokens.slice(from, index + AROUND);
  const who = within(found.mentions, clause);
  // "agreed to buy" is one happening, of both words.
  const deed = lemma === 'agree' && tokens[index + 1]?.lower === 'to' && tokens[index + 2]?.pos === 'VERB' ? tokens[index + 2] : undefined;
  const trigger = { start: tokens[first]?.start ?? token.start, end: (deed ?? token).end };
  const noun = { ...trigger, exact: text.slice(trigger.start, trigger.end) };
  const speech = isVerb ? null : speechOf(noun, sentence);
  const holder = isVerb ? undefined : holderOf(around, index - from, who, clause);
  const span = (a: number, b: number): Span => {
    const [start, end] = [tokens[a]?.start ?? token.start, tokens[b]?.end ?? token.end];
    return { start, end, exact: text.slice(start, end) };
  };
  const doer = isVerb ? subjectBefore(tokens, index) : null;
  const subjectOfVerb =
    doer === null ? undefined : overlapping(within(found.mentions, [tokens[doer.first]?.start ?? 0, token.start]), tokens, doer);
  const ofVerb = (): Span | null => {
    const where = within(places, clause);
    const objects = where.length === 0 ? who : [...who, ...where].sort((a, b) => a.start - b.start);
    const phrase = verbPhrase(text, tokens, index, who, objects, [...clause], daysAt, !isOpen && NEEDS_OBJECT.has(lemma));
    const subject = subjectOfVerb ?? who.filter(({ start, end }) => phrase !== null && start === phrase.start && end <= token.start).at(-1);
    if (!isOpen && MOVES_FORCES.has(lemma) && (subject === undefined || found.chains[subject.chain]?.type !== 'group')) return null;
    const isPromise = PROMISES.test(lemma);
    if (isOpen || !(isPromise || GIVEN.has(lemma)) || phrase === null) return phrase;
    const { last } = isPromise ? promisePhrase(tokens, index, index) : { last: givenBy(tokens, index, lemma) };
    return subject === undefined
      ? null
      : { start: phrase.start, end: tokens[last]?.end ?? phrase.end, exact: text.slice(phrase.start, tokens[last]?.end ?? phrase.end) };
  };
  const ofNoun = (): Span => {
    const stretch = nounPhrase(tokens, index);
    const promised =
      PROMISES.test(lemma) && /^(?:to|that)$/.test(tokens[index + 1]?.lower ?? '') ? promisePhrase(tokens, index, stretch.first) : stretch;
    return span(promised.first, promised.last);
  };
  const agentOf = (subject: typeof doer, pronoun: Mention | undefined): Span | null => {
    if (isPassive(tokens, index)) return null;
    if (subject !== null) return span(subject.first, subject.head);
    return pronoun === undefined ? null : { start: pronoun.start, end: pronoun.end, exact: pronoun.exact };
  };
  const told = isVerb ? ofVerb() : ofNoun();
  if (told === null) return null;
  // Whom a court's finding speaks of takes no part in it.
  const tail = isVerb ? text.slice(trigger.end, told.end).search(/\bthat\b/) : -1;
  const last = tail >= 0 ? trigger.end + tail : told.end;
  const inTold = ({ start, end }: Layer): boolean => start >= told.start && end <= last;
  const owner = who.find(({ kind, end }) => kind === 'pronoun' && told.start - end >= 0 && told.start - end < 2);
  const takesPart = (mention: Mention): boolean =>
    (inTold(mention) && (mention.kind !== 'pronoun' || isVerb)) || (type === 'call' && mention.kind !== 'nominal');
  const present = [
    ...(subjectOfVerb ? [subjectOfVerb] : []),
    ...who.filter(takesPart),
    ...(holder ? [holder] : []),
    ...(owner && !isVerb ? [owner] : []),
  ];
  const chains = [
    ...present.flatMap((mention) => chainsOf(mention, around, found, governments)),
    ...(isVerb ? [] : governmentsBefore(around, told, trigger, governments)),
    ...(SHARED.has(type) && !isVerb ? afterBetween(around, index - from, who, clause[1], found, governments) : []),
    ...(speech?.speaker === undefined || speech.speaker === null ? [] : [speech.speaker]),
  ];
  if (PROMISES.test(lemma) && chains.length === 0) return null;
  const isNamed = who.some((mention) => inTold(mention) && mention.kind === 'name');
  const isPronoun = ({ start, end }: Layer): boolean =>
    who.some((each) => each.kind === 'pronoun' && each.start >= start && each.end <= end);
  const others = isNamed ? [] : [speech?.source, holder].flatMap((layer) => (layer && !isPronoun(layer) ? [layer] : []));
  const subject = who.find(({ kind, start }) => kind === 'pronoun' && start === told.start);
  const namesake = subject && namedBefore(found, subject, sentence);
  // "The chair, Jo Penn, said she would …": a name within an aside opens no title.
  const isOpenAside = namesake !== undefined && text.slice(namesake.end, told.start).split(',').length === 2;
  const phrase =
    [...others, ...(namesake && !isOpenAside ? [namesake] : [])]
      .map((other) => spanning(text, other, other.start > told.end ? withOpening(text, told) : told))
      .find((wider) => wider !== null) ?? told;
  const agent = isVerb
    ? agentOf(doer, subject)
    : holder
      ? { start: holder.start, end: holder.end, exact: holder.exact }
      : ownerOf(who, told, trigger);
  return {
    ...noun,
    subject:
      doer === null
        ? isVerb && subject
          ? { start: subject.start, end: subject.end, exact: subject.exact }
          : null
        : span(doer.first, doer.head),
    type,
    date: speech?.said ?? null,
    phrase,
    ...(agent === null ? {} : { agent }),
    participants: [...new Set(chains)].sort((a, b) => a - b),
    places: [],
  };
};
