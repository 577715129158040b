import { contradicted } from '../claims/conflict.ts';
import { headOf, isDenial } from '../claims/cues.ts';
import { speakers } from '../claims/occasion.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

/** A claim that says no to another's words: by its cue ("denied that …"), or by denying the very predicate that the other states. */
export const denials: Rule = ({ apart, claimOf }) =>
  apart.flatMap(({ a, b, judgement: { conflict, likeness, score } }) => {
    if (likeness === null || speakers(a, b) === 'same' || score < 0.4 || likeness.sharedWords < 2) return [];
    if (headOf(a.words) === undefined || headOf(b.words) === undefined) return [];
    if (conflict === 'denial') {
      const [denying, stating] = isDenial(a.cue) ? [a, b] : [b, a];
      return [
        proposal({
          from: claimOf(denying),
          to: claimOf(stating),
          type: 'denies',
          reason: 'denial-cue',
          evidence: [evidence(denying, denying.cue), ...contentOf(denying), ...contentOf(stating)],
          confidence: score,
        }),
      ];
    }
    const [clash] = conflict === 'negation' ? contradicted(a.words, b.words) : [];
    if (clash?.denied.pos !== 'VERB' || likeness.headSame !== 1 || likeness.plainLess < 0.5 || likeness.sharedWords < 3) return [];
    const [denying, stating] = a.words.includes(clash.denied) ? [a, b] : [b, a];
    return [
      proposal({
        from: claimOf(denying),
        to: claimOf(stating),
        type: 'denies',
        reason: 'negation-of-same-predicate',
        evidence: [evidence(denying, [clash.denied]), evidence(stating, [clash.stated]), ...contentOf(denying), ...contentOf(stating)],
        confidence: 0.8 * score,
      }),
    ];
  });
