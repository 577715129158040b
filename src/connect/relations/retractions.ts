import { speakers } from '../claims/occasion.ts';
import { shared } from './discourse.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';

const withdrawn =
  /\b(?:(?:that|this|it|what (?:i|we) said) was (?:wrong|a mistake|an error|incorrect|untrue|not (?:true|right|correct))|(?:i|we) (?:was|were) (?:wrong|mistaken)|(?:i|we) (?:misspoke|retract|take (?:it|that) back|withdraw (?:that|this|my|our|the) (?:remark|statement|claim|comment|allegation|accusation)s?))\b/i;

// Share of what was said that the speaker repeats to withdraw it.
const repeats = 0.6;

/** A speaker who takes back what they said: "I said that …. That was wrong." */
export const retractions: Rule = ({ argued, claimOf }) => {
  const all = argued.flatMap(({ assertions }) => assertions);
  const said = Map.groupBy(
    all.filter(({ speaker }) => speaker !== null),
    ({ speaker }) => speaker?.id ?? '',
  );
  return all.flatMap((by) => {
    const text = by.document.text.slice(by.own[0]?.start ?? 0, by.own.at(-1)?.end ?? 0);
    const found = withdrawn.exec(text);
    if (found === null || by.speaker === null) return [];
    const at = (by.own[0]?.start ?? 0) + found.index;
    const words = by.own.filter(({ start, end }) => start >= at && end <= at + found[0].length);
    const before = by.own.filter(({ end }) => end <= at);
    const meant = (said.get(by.speaker.id) ?? []).flatMap((to) => {
      const repeated = shared(to.own, before);
      const other = claimOf(to) !== claimOf(by) && speakers(by, to) === 'same';
      return other && repeated.words > 1 && repeated.share >= repeats ? [{ to, share: repeated.share }] : [];
    });
    const best = meant.sort((a, b) => b.share - a.share || (a.to.statement.id < b.to.statement.id ? -1 : 1))[0];
    if (!best || words.length === 0) return [];
    return [
      proposal({
        from: claimOf(by),
        to: claimOf(best.to),
        type: 'supersedes',
        reason: 'own-words-withdrawn',
        evidence: [evidence(by, words), ...contentOf(best.to)],
        confidence: 0.85,
      }),
    ];
  });
};
