import { stemmer } from 'stemmer';
import type { DateMention } from '../../vocabulary/date.ts';
import { isNegation, isQuantity } from '../claims/cues.ts';
import { nearness } from '../claims/nearness.ts';
import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import { isListed } from '../claims/thesaurus.ts';
import type { Word } from '../claims/words.ts';
import { isWeekday, namesIn, oneSetting, oneStory, unnamedInOneStory } from './happening.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';
import { isBound, isPartial } from './whole.ts';

/** A happening that a wording puts on a day: its verb, what it was done to, and all that is told of it. */
type Dated = {
  assertion: Assertion;
  day: string;
  words: Word[];
  verb: Word;
  object: string | null;
  about: ReadonlySet<string>;
  denied: boolean;
};

const turning = new Set('after before when while since following during amid until by ahead'.split(' '));
const speaking = new Set('say tell add note ask reply call write'.split(' '));
// "Another two were held on Sunday": a second happening of the kind.
const again = new Set('another second third again more further also other'.split(' '));
const reach = 3;

/** "Was informed": a participle that the tagger takes for an adjective, as the verb it is of. */
const asVerb = (word: Word, i: number, words: readonly Word[]): Word => {
  const base = /^(\p{L}{3,}?)e?d$/u.exec(word.lower)?.[1];
  if (word.pos !== 'ADJ' || words[i - 1]?.pos !== 'AUX' || base === undefined) return word;
  const lemma = [base, word.lower.slice(0, -2), `${base}e`].find(isListed);
  return lemma === undefined ? word : { ...word, pos: 'VERB', lemma, sense: lemma };
};

const isMark = (word: Word | undefined): boolean => /^["“”«»]$/.test(word?.text ?? '');

/** Whether a sentence ends with the word at `i`, or a piece of a quotation, behind which its next begins. */
const ends = (words: readonly Word[], i: number): boolean =>
  /^[.!?]$/.test(words[i]?.text ?? '') || (isMark(words[i]) && isMark(words[i + 1]));

/** The words of the sentence that one of them stands in. */
const sentenceOf = (words: readonly Word[], at: number): Word[] => {
  const from = words.findLastIndex((_, i) => i < at && ends(words, i)) + 1;
  const end = words.findIndex((_, i) => i > at && ends(words, i));
  return words.slice(from, end < 0 ? words.length : end);
};

const isVerb = ({ pos, content }: Word): boolean => pos === 'VERB' && content;

// "Nobody was told": that somebody is told is a happening, as that somebody tells is not.
const isPassive = (words: readonly Word[], verb: Word): boolean => {
  const before = words[words.indexOf(verb) - 1];
  return before?.pos === 'AUX' && before.lemma === 'be';
};

// A day that a speaker names by the day of speaking.
const deictic = /^(?:today|tonight|yesterday|tomorrow|this)\b/i;

const isQuoted = ({ statement: { kind }, quoted }: Assertion, start: number): boolean =>
  kind === 'direct' || quoted.some((words) => words.some((word) => word.start === start));

/** The verb that words of a day belong to: the nearest before them with no other happening between, else the first of the wording. */
const verbOf = (words: readonly Word[], first: Word): Word | undefined => {
  const at = words.indexOf(first);
  const before = words.slice(0, at);
  const last = before.findLastIndex(isVerb);
  // "Set sentencing for 4 May": what was set.
  const verb = before[last]?.lower.endsWith('ing') && before[last - 1] && isVerb(before[last - 1] as Word) ? last - 1 : last;
  if (verb < 0) return before.length <= reach ? words.slice(at).find(isVerb) : undefined;
  // "Shortly before midnight" is a time of day.
  const between = before.slice(verb + 1, first.pos === 'PROPN' || first.pos === 'NUM' ? at : at - 1);
  return between.some(({ lower }) => turning.has(lower)) ? undefined : before[verb];
};

/** The one day that a wording names, with its happening; `null` where it names none or several, or tells of another of its kind. */
const datedIn = (assertion: Assertion, dates: readonly DateMention[]): Dated[] => {
  const words = assertion.words.map(asVerb);
  const [from, to] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const named = dates.filter(
    ({ start, end, value }) => start >= from && end <= to && value !== null && /^\d{4}-\d\d-\d\d/.test(value) && !value.includes('/'),
  );
  if (words.some(({ lower }) => again.has(lower))) return [];
  return named.flatMap(({ start, end, value }): Dated[] => {
    const own = words.filter((word) => word.start >= start && word.end <= end);
    const verb = own[0] ? verbOf(words, own[0]) : undefined;
    if (!verb || (speaking.has(verb.lemma) && !isPassive(words, verb)) || (deictic.test(own[0]?.text ?? '') && isQuoted(assertion, start)))
      return [];
    const at = words.indexOf(verb);
    if (own[0] && isBound(words, own[0])) return [];
    const object = words.slice(at + 1, at + 1 + reach).find(({ pos, content }) => content && pos === 'NOUN');
    const about = sentenceOf(words, at).filter(
      (word) => word.content && !own.includes(word) && !isQuantity(word) && !isNegation(word) && word.pos !== 'PROPN' && word !== verb,
    );
    const before = words.slice(Math.max(0, at - reach), at);
    const denied = before.some(isNegation);
    return [
      {
        assertion,
        day: (value as string).slice(0, 10),
        words: own,
        verb,
        object: object?.stem ?? null,
        about: new Set(about.map(({ stem, lower }) => (lower.endsWith('ing') ? stemmer(lower) : stem))),
        denied,
      },
    ];
  });
};

const dayLength = 86_400_000;
// News of one happening names days of one week; what lies ahead may be set weeks apart.
const weekly = 7;
const ahead = 62;

const gap = (a: Dated, b: Dated): number => Math.abs(Date.parse(a.day) - Date.parse(b.day)) / dayLength;

const isAhead = ({ assertion: { document }, day }: Dated): boolean =>
  document.facts.published !== undefined && day > document.facts.published.slice(0, 10);

// "Told on Tuesday" is not the phrasal verb "tell on".
const plain = (verb: Word): Word => (verb.sense.endsWith('_on') && isListed(verb.lemma) ? { ...verb, sense: verb.lemma } : verb);

const oneVerb = (a: Dated, b: Dated): boolean => a.verb.stem === b.verb.stem || nearness(plain(a.verb), plain(b.verb)) >= 0.6;

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((item) => b.has(item)).length;

const namesAgree = (a: Assertion, b: Assertion): boolean => {
  const [left, right] = [namesIn(a.words), namesIn(b.words)];
  const shared = meet(left, right);
  return shared === left.size || shared === right.size || shared > 1;
};

/** Whether two dated wordings tell of one happening: the same verb of the same things, or nearly all they tell but the verb. */
const sameHappening = (a: Dated, b: Dated): boolean => {
  if (!namesAgree(a.assertion, b.assertion)) return false;
  if (!oneSetting(a.assertion, b.assertion) && !unnamedInOneStory(a.assertion, b.assertion)) return false;
  const shared = meet(a.about, b.about);
  const named = meet(namesIn(a.assertion.words), namesIn(b.assertion.words));
  const smaller = Math.min(a.about.size, b.about.size);
  if (oneVerb(a, b)) return shared > 0 && (shared + named > 1 || a.about.size === b.about.size) && shared >= 0.4 * smaller;
  if (a.object !== null && a.object === b.object) return named > 0 && gap(a, b) <= 1;
  return shared > 2 && shared >= 0.6 * smaller;
};

/** Whether one speaker says of a happening that it was not on a day on which another says it was. */
const denies = (a: Dated, b: Dated): boolean => {
  const [no, yes] = a.denied ? [a, b] : [b, a];
  if (!no.denied || yes.denied || a.day !== b.day || !oneVerb(a, b)) return false;
  const apart = speakers(a.assertion, b.assertion) !== 'same' && no.assertion.speaker !== null;
  return (
    apart &&
    (no.about.size === 0 || meet(no.about, yes.about) > 0) &&
    namesAgree(a.assertion, b.assertion) &&
    oneStory(a.assertion.document, b.assertion.document)
  );
};

/** Whether another wording has the words of a day, or its day of the week: one day read in two ways. */
const namesDay = ({ words }: Dated, other: Assertion): boolean => {
  const named = words.filter(isWeekday);
  return (named.length > 0 ? named : words).every(({ lower }) => other.words.some((word) => word.lower === lower));
};

const differs = (a: Dated, b: Dated): boolean => {
  if (a.denied || b.denied || a.day === b.day || a.assertion.document === b.assertion.document) return false;
  if (namesDay(a, b.assertion) || namesDay(b, a.assertion)) return false;
  if (isPartial(a.assertion.words) !== isPartial(b.assertion.words)) return false;
  return gap(a, b) <= (isAhead(a) && isAhead(b) ? ahead : weekly) && sameHappening(a, b);
};

// In a story of many articles a day is set against so many of one kind at most.
const most = 40;

/** Pairs of dated wordings that cannot both be right. Only those with a verb or object in common, or two other words, are compared. */
const pairsIn = (
  assertions: readonly Assertion[],
  datesOf: (doc: string) => readonly DateMention[],
): [Dated, Dated, 'denies' | 'differs-in-date'][] => {
  const all = assertions.flatMap((assertion) => datedIn(assertion, datesOf(assertion.document.doc)));
  const known = new Map<string, Dated[]>();
  return all.flatMap((dated) => {
    const near = new Set<Dated>();
    for (const stem of [dated.verb.stem, ...dated.about]) {
      const list = known.get(stem) ?? [];
      for (const other of list.slice(-most)) near.add(other);
      list.push(dated);
      known.set(stem, list);
    }
    // "Nobody was told" and "the club was informed" have no word in common but the day.
    const onDay = known.get(dated.day) ?? [];
    for (const other of onDay.slice(-most)) if (other.denied !== dated.denied) near.add(other);
    known.set(dated.day, [...onDay, dated]);
    return [...near].flatMap((other): [Dated, Dated, 'denies' | 'differs-in-date'][] => {
      if (other.assertion.nested.has(dated.assertion.statement.id)) return [];
      if (denies(dated, other)) return [dated.denied ? [dated, other, 'denies'] : [other, dated, 'denies']];
      return differs(dated, other) ? [[dated, other, 'differs-in-date']] : [];
    });
  });
};

/** Sentences in outlets' own voices that put a happening on another day than another source does. */
export const toldOnDays = (
  told: readonly Assertion[],
  untold: readonly Assertion[],
  datesOf: (doc: string) => readonly DateMention[],
): Assertion[] => {
  const own = new Set(untold);
  const found = pairsIn([...told, ...untold], datesOf).flatMap(([a, b]) =>
    [a.assertion, b.assertion].filter((assertion) => own.has(assertion)),
  );
  return [...new Set(found)];
};

/** One happening on two days in two documents, or said not to have been on the day that another names. */
export const dated: Rule = ({ argued, claimOf, datesOf }) =>
  pairsIn(
    argued.flatMap(({ assertions }) => assertions),
    datesOf,
  ).map(([a, b, type]) =>
    proposal({
      from: claimOf(a.assertion),
      to: claimOf(b.assertion),
      type,
      reason: type === 'denies' ? 'negation-of-same-predicate' : 'days-for-one-happening',
      evidence: [evidence(a.assertion, a.words), evidence(b.assertion, b.words), ...contentOf(a.assertion), ...contentOf(b.assertion)],
      confidence: oneVerb(a, b) ? 0.7 : 0.6,
    }),
  );
