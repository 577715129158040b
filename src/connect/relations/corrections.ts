import { isCorrected } from '../claims/bare.ts';
import type { Assertion } from '../claims/statements.ts';
import { readWords } from '../claims/words.ts';
import { shared } from './discourse.ts';
import { namesIn } from './happening.ts';
import { contentOf, proposal, type Rule } from './rule.ts';

// Share of what an article no longer says that it now says otherwise.
const repeats = 0.5;

/** Whether what was corrected names nobody, or somebody of the other: it is of them that something else is said now. */
const namesOne = (before: Assertion, now: Assertion): boolean => {
  const names = namesIn([...readWords(before.document, before.statement.source), ...before.words]);
  const others = namesIn([...readWords(now.document, now.statement.source), ...now.words]);
  return names.size === 0 || !names.isDisjointFrom(others);
};

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
        .filter(({ each, words, share }) => words > 1 && share >= repeats && namesOne(before, each));
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
