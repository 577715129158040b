import { nearness } from '../claims/nearness.ts';
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

/**
 * One speaker turns down a term that another uses for the same thing: the other's claim has the term itself, does not deny it, and agrees on
 * whose movement or act it is. What happened is not in dispute, only what to call it.
 */
export const frames: Rule = ({ argued, apart, claimOf }) => {
  const framed = new Map(
    argued.flatMap(({ assertions }) => assertions.flatMap(framesIn)).map((frame) => [frame.assertion.statement.id, frame]),
  );
  return apart.flatMap(({ a, b, judgement: { score, likeness } }) => {
    const frame = framed.get(a.statement.id) ?? framed.get(b.statement.id);
    if (!frame || likeness === null || score < 0.15) return [];
    const other = frame.assertion === a ? b : a;
    const term = other.words.find((word) => word.stem === frame.rejected.stem || (isTerm(word) && nearness(word, frame.rejected) >= 0.9));
    const refused = framed.has(other.statement.id) || other.words.some((word) => word.lower === 'not' || word.lower === "n't");
    if (!term || refused || speakers(frame.assertion, other) !== 'different') return [];
    return [
      proposal({
        from: claimOf(frame.assertion),
        to: claimOf(other),
        type: 'disputes-characterisation',
        reason: 'rival-terms-for-one-movement',
        evidence: [evidence(frame.assertion, [frame.own, frame.rejected]), evidence(other, [term]), ...contentOf(other)],
        confidence: 0.4 + 0.4 * score,
      }),
    ];
  });
};
