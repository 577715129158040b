import { listOf, listOneGroup } from '../claims/enumeration.ts';
import { evidence, proposal, type Rule } from './rule.ts';

/** Two claims that list the countries of one group and do not list the same ones: at least three are in both. */
export const lists: Rule = ({ argued, claimOf }) => {
  const listed = argued.flatMap(({ assertions }) =>
    assertions.flatMap((assertion) => {
      const list = listOf(assertion);
      return list ? [{ assertion, list }] : [];
    }),
  );
  return listed.flatMap((b, i) =>
    listed.slice(0, i).flatMap((a) => {
      const apart = claimOf(a.assertion) !== claimOf(b.assertion) && a.list.countries.size !== b.list.countries.size;
      if (!apart || !listOneGroup(a.list, b.list)) return [];
      const shared = [...a.list.countries].filter((country) => b.list.countries.has(country)).length;
      return [
        proposal({
          from: claimOf(b.assertion),
          to: claimOf(a.assertion),
          type: 'differs-in-number',
          reason: 'numbers-for-one-quantity',
          evidence: [evidence(b.assertion, b.list.words), evidence(a.assertion, a.list.words)],
          confidence: 0.4 + (0.5 * shared) / Math.max(a.list.countries.size, b.list.countries.size),
        }),
      ];
    }),
  );
};
