import { isNegation } from '../claims/cues.ts';
import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

/** A speaker's own term and the one turned down: "a pause, not a halt". */
type Frame = { assertion: Assertion; own: Word; rejected: Word };

const isTerm = (word: Word): boolean => word.content && word.pos === 'NOUN';

const framesIn = (assertion: Assertion): Frame[] =>
  assertion.words.flatMap((word, i) => {
    if (word.lower !== 'not' || !/^(,|;|–|—|-|"|”|'|’|but|and)$/.test(assertion.words[i - 1]?.text ?? '')) return [];
    const own = assertion.words.slice(Math.max(0, i - 5), i).findLast(isTerm);
    const rejected = assertion.words.slice(i + 1, i + 6).find(isTerm);
    return own && rejected && own.stem !== rejected.stem ? [{ assertion, own, rejected }] : [];
  });

const most = 3;

const denies = (assertion: Assertion): boolean => assertion.words.some(isNegation);

/**
 * One speaker turns down a term that another uses: the other's claim states the very noun and denies nothing. What happened is not in
 * dispute, only what to call it. A term that more than a few other claims use is a word of the story, not of one side.
 */
export const frames: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions);
  const users = new Map<string, { assertion: Assertion; term: Word }[]>();
  for (const assertion of all.filter((each) => !denies(each)))
    for (const term of assertion.words.filter(isTerm)) users.set(term.stem, [...(users.get(term.stem) ?? []), { assertion, term }]);
  return all.flatMap(framesIn).flatMap(({ assertion, own, rejected }) => {
    const from = claimOf(assertion);
    const others = (users.get(rejected.stem) ?? []).filter(
      (other) => claimOf(other.assertion) !== from && speakers(assertion, other.assertion) === 'different',
    );
    if (new Set(others.map((other) => claimOf(other.assertion))).size > most) return [];
    return others.map((other) =>
      proposal({
        from,
        to: claimOf(other.assertion),
        type: 'disputes-characterisation',
        reason: 'rival-terms-for-one-movement',
        evidence: [evidence(assertion, [own, rejected]), evidence(other.assertion, [other.term]), ...contentOf(other.assertion)],
        confidence: 0.55,
      }),
    );
  });
};
