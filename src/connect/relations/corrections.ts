import { isCorrected } from '../claims/bare.ts';
import { shared } from './discourse.ts';
import { contentOf, proposal, type Rule } from './rule.ts';

// Share of what an article no longer says that it now says otherwise.
const repeats = 0.5;

/** What an article says now in place of what it said before, by the newsroom's own word: "An earlier version of this article said …". */
export const corrections: Rule = ({ argued, claimOf }) => {
  const documents = Map.groupBy(
    argued.flatMap(({ assertions }) => assertions),
    ({ document }) => document,
  );
  return [...documents.values()].flatMap((all) =>
    all.filter(isCorrected).flatMap((before) => {
      const now = all
        .filter((each) => !isCorrected(each) && claimOf(each) !== claimOf(before))
        .map((each) => ({ each, ...shared(before.own, each.own) }))
        .filter(({ words, share }) => words > 1 && share >= repeats);
      const best = now.sort((a, b) => b.share - a.share || (a.each.statement.id < b.each.statement.id ? -1 : 1))[0];
      if (!best) return [];
      return [
        proposal({
          from: claimOf(best.each),
          to: claimOf(before),
          type: 'supersedes',
          reason: 'newsroom-correction',
          evidence: [...contentOf(best.each), ...contentOf(before)],
          confidence: 0.9,
        }),
      ];
    }),
  );
};
