import { daysApart } from '../claims/conflict.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

/** The same remark on two days, or the same happening on two days of the week. */
export const days: Rule = ({ apart, claimOf }) =>
  apart.flatMap(({ a, b, judgement: { conflict, likeness, score } }) => {
    if (conflict !== 'days' || likeness === null || likeness.headSame === 0) return [];
    const named = daysApart(a.words, b.words);
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
