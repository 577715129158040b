import { isNegation } from '../claims/cues.ts';
import { nearness } from '../claims/nearness.ts';
import { speakers } from '../claims/occasion.ts';
import { generalRarity } from '../claims/rarity.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { oneHappening } from './happening.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

/** `aside`: the term is taken up, but not said to be wrong ("there is nothing in the drawer"). */
type Term = { assertion: Assertion; words: Word[]; term: Word; aside: boolean };

const describing = new Set('describe call label brand term characterize dub denounce hail praise'.split(' '));
// Longer quotations tell more than what to call a thing.
const longest = 8;
const telling = 0.5;
const reach = 3;
const most = 3;

const isTerm = (word: Word): boolean => word.content && (word.pos === 'NOUN' || word.pos === 'ADJ') && generalRarity(word) >= telling;

/** What a speaker calls something: the telling words of a short quotation, or of what a verb of describing puts behind its "as". */
const characterised = (assertion: Assertion): Term[] => {
  if (assertion.speaker === null) return [];
  const as = assertion.cue.some(({ lemma }) => describing.has(lemma)) ? assertion.own.findIndex(({ lower }) => lower === 'as') : -1;
  const described = as >= 0 && assertion.own.length - as <= longest ? [assertion.own.slice(as + 1)] : [];
  const quoted = assertion.quoted.filter(
    (words) => words.filter(({ content }) => content).length <= longest / 2 && words.length <= longest,
  );
  return [...described, ...quoted].flatMap((words) =>
    words
      .filter((word, i) => isTerm(word) && !words.slice(Math.max(0, i - reach), i).some(isNegation))
      // "Had not sent any that were ‘secret’" calls nothing so.
      .filter(
        () =>
          !assertion.own
            .slice(
              0,
              assertion.own.findIndex((word) => word.start >= (words[0]?.start ?? 0)),
            )
            .some(isNegation),
      )
      .map((term) => ({ assertion, words, term, aside: false })),
  );
};

const denying = /^(?:not|n't|no|never|neither|nor|hardly|nothing)$/;

/** The telling words that a speaker says something is not: "is not orderly", "no error here, and no tragedy". */
const turnedDown = (assertion: Assertion): Term[] =>
  assertion.own.flatMap((word, i, words): Term[] => {
    if (assertion.speaker === null || !denying.test(word.lower)) return [];
    const behind = words.slice(i + 1, i + 1 + reach);
    const stop = behind.findIndex(({ text, pos, lemma }) => /^[,;:.?!—–-]$/.test(text) || pos === 'VERB' || lemma === 'have');
    const term = behind.slice(0, stop < 0 ? reach : stop).find(isTerm);
    const being = /^no$/.test(word.lower) || words.slice(Math.max(0, i - 2), i).some(({ pos }) => pos === 'AUX');
    const aside = term !== undefined && behind.slice(0, behind.indexOf(term)).some(({ pos }) => pos === 'ADP');
    return term && being ? [{ assertion, words: [word, term], term, aside }] : [];
  });

const described = (words: readonly Word[], { end }: Word): Word | undefined => {
  const next = words.find(({ start }) => start >= end);
  return next?.pos === 'NOUN' || next?.pos === 'PROPN' ? next : undefined;
};

/** "Not a radical idea" does not turn down "radical heat": each says of what it is said. */
const isOneKind = (a: readonly Word[], left: Word, b: readonly Word[], right: Word): boolean => {
  const [one, other] = [described(a, left), described(b, right)];
  return one === undefined || other === undefined || one.stem === other.stem || nearness(one, other) >= 0.6;
};

/** One speaker says that something is not what another speaker calls it, in the very word, or answers with that word. A word that many claims use belongs to the story. */
export const terms: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions);
  const used = Map.groupBy(all.flatMap(characterised), ({ term }) => term.stem);
  return all.flatMap(turnedDown).flatMap((rejection) => {
    const from = claimOf(rejection.assertion);
    const users = (used.get(rejection.term.stem) ?? []).filter(
      ({ assertion, term }) =>
        claimOf(assertion) !== from &&
        speakers(assertion, rejection.assertion) === 'different' &&
        !assertion.nested.has(rejection.assertion.statement.id) &&
        isOneKind(rejection.assertion.own, rejection.term, assertion.own, term) &&
        oneHappening(assertion, rejection.assertion),
    );
    if (new Set(users.map(({ assertion }) => claimOf(assertion))).size > most) return [];
    return users.map(({ assertion, term }) =>
      proposal({
        from,
        to: claimOf(assertion),
        type: rejection.aside ? 'responds-to' : 'disputes-characterisation',
        reason: rejection.aside ? 'answer-to-speaker' : 'term-turned-down',
        evidence: [evidence(rejection.assertion, rejection.words), evidence(assertion, [term]), ...contentOf(assertion)],
        confidence: 0.7,
      }),
    );
  });
};
