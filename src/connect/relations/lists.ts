import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import { evidence, proposal, type Rule } from './rule.ts';

type Listed = { assertion: Assertion; words: Word[]; countries: Set<string> };

const fewest = 4;

/** The longest enumeration of countries in a content: names parted by nothing but commas, "and", articles and "the". */
const listIn = (assertion: Assertion): Listed | null => {
  const runs: Word[][] = [[]];
  for (const word of assertion.words) {
    const joins = /^(,|;|and|or|the|as|well|&)$/.test(word.lower);
    if (word.country !== null) runs.at(-1)?.push(word);
    else if (!joins && (runs.at(-1)?.length ?? 0) > 0) runs.push([]);
  }
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best));
  const countries = new Set(longest.flatMap((word) => word.country?.country ?? []));
  return countries.size >= fewest ? { assertion, words: longest, countries } : null;
};

const allOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((country) => b.has(country)).length;

/** Two claims that list the countries of one group and do not list the same ones: at least three are in both. */
export const lists: Rule = ({ argued, claimOf }) => {
  const listed = argued.flatMap(({ assertions }) => assertions.flatMap((assertion) => listIn(assertion) ?? []));
  return listed.flatMap((b, i) =>
    listed.slice(0, i).flatMap((a) => {
      const shared = allOf(a.countries, b.countries);
      const apart = claimOf(a.assertion) !== claimOf(b.assertion) && a.countries.size !== b.countries.size;
      if (!apart || shared < 3 || shared < 0.6 * Math.min(a.countries.size, b.countries.size)) return [];
      return [
        proposal({
          from: claimOf(b.assertion),
          to: claimOf(a.assertion),
          type: 'differs-in-number',
          reason: 'numbers-for-one-quantity',
          evidence: [evidence(b.assertion, b.words), evidence(a.assertion, a.words)],
          confidence: 0.4 + (0.5 * shared) / Math.max(a.countries.size, b.countries.size),
        }),
      ];
    }),
  );
};
