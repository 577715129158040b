import { daysApart } from '../claims/conflict.ts';
import { speakers } from '../claims/occasion.ts';
import type { Word } from '../claims/words.ts';
import { namesIn } from './happening.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';
import { isBound, isPartial } from './whole.ts';

const turning = new Set('after before when while since following during amid'.split(' '));

const ownDeed = /^(?:to|my|our|his|her|its|their)$/;

/** The verb that a day belongs to; `undefined` where another happening stands between ("was charged after a shooting on Friday"). */
const verbBefore = (words: readonly Word[], day: Word): Word | undefined => {
  const before = words.slice(0, words.indexOf(day));
  const at = before.findLastIndex(({ pos, content }) => pos === 'VERB' && content);
  return before.slice(at + 1).some(({ lower }) => turning.has(lower)) ? undefined : before[at];
};

/** Whether two days are told of one verb: "was fired on Thursday" and "shot a man on Monday" are two happenings. */
const ofOneVerb = (a: readonly Word[], b: readonly Word[], left: Word, right: Word): boolean => {
  const verb = verbBefore(a, left);
  return verb !== undefined && verb.stem === verbBefore(b, right)?.stem;
};

/** Whether each names someone or some place that the other does not: two people, two happenings. */
const namesApart = (a: readonly Word[], b: readonly Word[]): boolean => {
  const [left, right] = [namesIn(a), namesIn(b)];
  return [...left].some((name) => !right.has(name)) && [...right].some((name) => !left.has(name));
};

/** The same remark on two days, or the same happening on two days of the week. */
export const days: Rule = ({ apart, claimOf }) =>
  apart.flatMap(({ a, b, judgement: { conflict, likeness, score } }) => {
    if (conflict !== 'days' || likeness === null || likeness.headSame === 0) return [];
    const named = daysApart(a.words, b.words);
    if (named && (!ofOneVerb(a.words, b.words, named.left, named.right) || namesApart(a.words, b.words))) return [];
    if (named && (isBound(a.words, named.left) || isBound(b.words, named.right) || isPartial(a.words) !== isPartial(b.words))) return [];
    // Each tells of a deed of their own.
    if (speakers(a, b) === 'different' && [a, b].some(({ own }) => ownDeed.test(own[0]?.lower ?? ''))) return [];
    const words = named ? [evidence(b, [named.right]), evidence(a, [named.left])] : [];
    return [
      proposal({
        from: claimOf(b),
        to: claimOf(a),
        type: 'differs-in-date',
        reason: 'days-for-one-remark',
        evidence: [...words, ...contentOf(b), ...contentOf(a)],
        confidence: 0.3 + 0.5 * score,
      }),
    ];
  });
