import type { RelationType } from '../../vocabulary/relation.ts';
import { isNegation } from '../claims/cues.ts';
import { speakers } from '../claims/occasion.ts';
import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { areTwo } from './discourse.ts';
import { oneHappening } from './happening.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

/** A term that a speaker turns down, and the words that do it: "a pause, not a halt", "not prepared to call this a halt". */
type Frame = { assertion: Assertion; words: Word[]; rejected: Word };

const isTerm = (word: Word): boolean => word.content && word.pos === 'NOUN';
// Who speaks right after the other speaks of the same.
const near = 3;
const sentencesApart = (a: Assertion, b: Assertion): number => (a.document === b.document ? Math.abs(a.sentence - b.sentence) : Infinity);
const names = new Set(['call', 'describe', 'label', 'term', 'characterize', 'brand']);

// "Not just families": those too.
const more = new Set('just only merely simply even least necessarily'.split(' '));
const naming = 8;

const isBeing = (words: readonly Word[]): boolean => {
  const be = words.findLastIndex(({ pos, lemma }) => pos === 'AUX' && lemma === 'be');
  return be >= 0 && !words.slice(be).some(({ pos }) => pos === 'VERB');
};

/** Whether a "not" turns a name for something down: a kind or a quoted word stands behind it ("not a retreat"), or it says what something is. */
const isNaming = (words: readonly Word[], at: number): boolean =>
  /^(?:an?|["“‘'])$/.test(words[at + 1]?.lower ?? '') || isBeing(words.slice(Math.max(0, at - naming), at));

const participle = /(?:ed|en|n|t)$/;
// A tagger takes "fitted" for a noun and "looted" for an adjective.
const isDeed = (word: Word | undefined): boolean =>
  word?.content === true && (word.pos === 'VERB' ? participle.test(word.lower) : word.lower.endsWith('ed'));

/** "Bought, not looted", "to be fitted, not to be tested": what was done is called by another verb. */
const contrastedDeeds = (assertion: Assertion): Frame[] =>
  assertion.words.flatMap((word, i, words) => {
    if (word.lower !== 'not' || words[i - 1]?.text !== ',') return [];
    const own = words[i - 2];
    const rejected = words.slice(i + 1, i + 4).find(({ lower }) => lower !== 'to' && lower !== 'be' && lower !== 'been');
    return isDeed(own) && isDeed(rejected) && own && rejected && own.stem !== rejected.stem
      ? [{ assertion, words: [own, rejected], rejected }]
      : [];
  });

/** "Own term, not the other": what stands before the "not" is the speaker's word. */
const contrasted = (assertion: Assertion): Frame[] =>
  assertion.words.flatMap((word, i) => {
    if (word.lower !== 'not' || !/^(,|;|–|—|-|"|”|'|’|but|and)$/.test(assertion.words[i - 1]?.text ?? '')) return [];
    // "And not having surgery": an act; "not of crimes", "not just families": what is meant, not what it is called.
    const next = assertion.words[i + 1];
    if (next?.pos === 'VERB' || next?.pos === 'ADP' || more.has(next?.lower ?? '')) return [];
    const before = assertion.words.slice(Math.max(0, i - 5), i);
    const own = before.findLast(isTerm);
    // "Terrorism, not tax rates": the last noun is the term.
    const behind = assertion.words.slice(i + 1, i + 6);
    const first = behind.findIndex(isTerm);
    const end = behind.findIndex((word, j) => j > first && !isTerm(word));
    const rejected = first < 0 ? undefined : behind[(end < 0 ? behind.length : end) - 1];
    return own && rejected && own.stem !== rejected.stem && isNaming(assertion.words, i)
      ? [{ assertion, words: [own, rejected], rejected }]
      : [];
  });

/** "Not call it that": up to two nouns behind a verb of naming that is denied. */
const refused = (assertion: Assertion): Frame[] =>
  assertion.words.flatMap((word, i) => {
    const verb = isNegation(word) ? assertion.words.findIndex((next, j) => j > i && j < i + 6 && names.has(next.lemma)) : -1;
    if (verb < 0) return [];
    const behind = assertion.words.slice(verb + 1, verb + 9);
    return behind
      .filter((next, j) => isTerm(next) && behind.slice(0, j).some(({ lower }) => lower === 'a' || lower === 'an'))
      .slice(0, 2)
      .map((rejected) => ({ assertion, words: [word, rejected], rejected }));
  });

/** What is only to come is not called anything yet: "promised to withdraw". */
const isUsed = (word: Word, at: number, words: readonly Word[]): boolean =>
  word.content && (word.pos === 'NOUN' || (word.pos === 'VERB' && !/^(?:to|will|would|should|must)$/.test(words[at - 1]?.lower ?? '')));

/** A noun, or a verb that is the very noun ("a retreat", "retreated"): "committed to a school" is no commitment to crimes. */
const isOneTerm = (rejected: Word, term: Word): boolean =>
  rejected.pos === 'VERB'
    ? /^(?:VERB|ADJ)$/.test(term.pos) && participle.test(term.lower)
    : term.pos === 'NOUN' || term.lemma === rejected.lemma;

// "The problem, not the solution": words for anything.
const telling = 0.5;

/** Whether two wordings can be of one thing, which alone can have rival terms: the terms are telling, or they have more in common, or stand together. */
const ofOneThing = ({ assertion, words, rejected }: Frame, user: Assertion): boolean =>
  (rejected.pos === 'NOUN' && words.filter(({ content }) => content).every((word) => generalRarity(word) >= telling)) ||
  sentencesApart(assertion, user) <= near ||
  user.words.some(
    (word) =>
      word.content &&
      word.pos === 'NOUN' &&
      word.stem !== rejected.stem &&
      assertion.words.some(({ stem, content }) => content && stem === word.stem),
  );

const most = 3;

const denies = (assertion: Assertion): boolean => assertion.words.some(isNegation);

/** Whether a word of an assertion is its outlet's own, not one that it quotes. */
const unquoted = ({ statement, quoted }: Assertion, term: Word): boolean =>
  statement.kind !== 'direct' && !quoted.some((words) => words.some(({ start }) => start === term.start));

/**
 * How one who turns a term down stands to one who uses it: another speaker's characterisation is disputed; an outlet that reports the speaker
 * himself in the term he turns down puts the same fact in another frame.
 */
const typeOf = (frame: Frame, user: Assertion, term: Word): RelationType | null => {
  const who = speakers(frame.assertion, user);
  if (who === 'different' || areTwo(frame.assertion, user)) return 'disputes-characterisation';
  const elsewhere = frame.assertion.statement.doc !== user.statement.doc;
  return who !== 'open' && elsewhere && term.pos === 'NOUN' && unquoted(user, term) ? 'same-fact-different-frame' : null;
};

/** Whether its terms are a speaker's own: what stands in another's words, or holds them, may use the other's. */
const isOwn = ({ nested, within }: Assertion): boolean => nested.size === 0 && within === null;

/**
 * One speaker turns down a term that another uses: the other's claim has the very noun, or its verb, and denies nothing. What happened is not
 * in dispute, only what to call it. A term that more than a few other claims use is a word of the story, not of one side.
 */
export const frames: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions);
  const users = new Map<string, { assertion: Assertion; term: Word }[]>();
  for (const assertion of all.filter((each) => !denies(each)))
    for (const term of assertion.words.filter((word, i, words) => isUsed(word, i, words) || isDeed(word)))
      users.set(term.stem, [...(users.get(term.stem) ?? []), { assertion, term }]);
  return all
    .flatMap((assertion) => [...contrasted(assertion), ...contrastedDeeds(assertion), ...refused(assertion)])
    .flatMap((frame) => {
      const from = claimOf(frame.assertion);
      const others = (users.get(frame.rejected.stem) ?? []).flatMap(({ assertion, term }) => {
        const apart =
          claimOf(assertion) !== from &&
          isOneTerm(frame.rejected, term) &&
          oneHappening(frame.assertion, assertion) &&
          ofOneThing(frame, assertion);
        const type = apart ? typeOf(frame, assertion, term) : null;
        return type === null ? [] : [{ assertion, term, type }];
      });
      if (new Set(others.map((other) => claimOf(other.assertion))).size > most) return [];
      return others
        .filter(({ assertion }) => isOwn(assertion))
        .map(({ assertion, term, type }) =>
          proposal({
            from,
            to: claimOf(assertion),
            type,
            reason: 'rival-terms-for-one-movement',
            evidence: [evidence(frame.assertion, frame.words), evidence(assertion, [term]), ...contentOf(assertion)],
            confidence: 0.55,
          }),
        );
    });
};
