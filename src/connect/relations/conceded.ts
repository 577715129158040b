import { contradicted } from '../claims/conflict.ts';
import { isNegation } from '../claims/cues.ts';
import { speakers } from '../claims/occasion.ts';
import { publishedAt } from '../origins/when.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const conceding = new Set('accept acknowledge admit concede confess confirm'.split(' '));

/** A speaker who grants later what they had denied: "there was no such letter", "admitted that the letter is genuine". */
export const conceded: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions).filter(({ voice }) => voice !== null);
  const saidBy = Map.groupBy(all, ({ voice }) => voice?.id ?? '');
  return all
    .filter(({ cue, own }) => cue.some(({ lemma }) => conceding.has(lemma)) && ![...cue, ...own].some(isNegation))
    .flatMap((by) =>
      (saidBy.get(by.voice?.id ?? '') ?? []).flatMap((to) => {
        const [before, after] = [publishedAt(to), publishedAt(by)];
        const earlier = before !== null && after !== null && before.slice(0, 10) < after.slice(0, 10);
        if (!earlier || claimOf(to) === claimOf(by) || speakers(by, to) !== 'same' || !to.own.some(isNegation)) return [];
        const clash = contradicted(by.own, to.own).find(({ denied }) => to.own.includes(denied) && denied.pos === 'NOUN');
        if (clash === undefined) return [];
        return [
          proposal({
            from: claimOf(by),
            to: claimOf(to),
            type: 'supersedes',
            reason: 'own-words-withdrawn',
            evidence: [evidence(by, [...by.cue, clash.stated]), evidence(to, [clash.denied]), ...contentOf(to)],
            confidence: 0.7,
          }),
        ];
      }),
    );
};
