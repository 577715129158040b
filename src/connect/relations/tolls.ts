import { speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import { before, postOf, publishedAt } from '../origins/when.ts';
import { oneHappening } from './happening.ts';
import { differ } from './quantity.ts';
import { contentOf, evidence, proposal, type Rule } from './rule.ts';
import { type Tally, talliesIn } from './tally.ts';

type Counted = { assertion: Assertion; tally: Tally & { state: string } };

// "The company puts the figure at …" counts on what the sentence or two before it counted.
const near = 400;
// A story of many articles has many tolls: each is set against so many others at most.
const most = 6;
const within = 100;

const startOf = ({ statement }: Assertion): number => statement.content[0]?.start ?? 0;

const inOrder = (a: Assertion, b: Assertion): number => {
  const [left, right] = [publishedAt(a) ?? '9999', publishedAt(b) ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return a.statement.doc === b.statement.doc ? startOf(a) - startOf(b) : a.statement.doc < b.statement.doc ? -1 : 1;
};

/** The tallies of statements, by what happened to those counted; one that names no such thing takes it from the one before it. */
const countedIn = (assertions: readonly Assertion[]): Map<string, Counted[]> => {
  const found = assertions
    .flatMap((assertion) => {
      const tallies = talliesIn(assertion.words);
      return tallies.length > 0 ? [{ assertion, tallies }] : [];
    })
    .sort((a, b) => inOrder(a.assertion, b.assertion));
  const last = new Map<string, { state: string; at: number }>();
  const states = new Map<string, Counted[]>();
  const byPlace = [...found].sort((a, b) => startOf(a.assertion) - startOf(b.assertion));
  const stateOf = new Map<Tally, string>();
  for (const { assertion, tallies } of byPlace)
    for (const tally of tallies) {
      const at = tally.words[0]?.start ?? 0;
      const known = last.get(assertion.document.doc);
      const state = tally.state ?? (known && at - known.at < near ? known.state : null);
      if (state === null) continue;
      stateOf.set(tally, state);
      last.set(assertion.document.doc, { state, at });
    }
  for (const { assertion, tallies } of found)
    for (const tally of tallies) {
      const state = stateOf.get(tally);
      if (state === undefined) continue;
      const list = states.get(state) ?? [];
      if (list.at(-1)?.assertion !== assertion) list.push({ assertion, tally: { ...tally, state } });
      states.set(state, list);
    }
  return states;
};

/** Whether two tallies of one state count differently: by different sources, speakers or entries of a live blog. */
const apart = (a: Counted, b: Counted): boolean => {
  const [left, right] = [a.assertion, b.assertion];
  if (!differ(a.tally, b.tally) || left.nested.has(right.statement.id)) return false;
  const elsewhere = left.document !== right.document || postOf(left) !== postOf(right) || left.speaker?.id !== right.speaker?.id;
  return elsewhere && oneHappening(left, right);
};

/** Counts near in time to one that differ from it, up to a number on each side. */
const rivals = (list: readonly Counted[], at: number): Counted[] => {
  const counted = list[at] as Counted;
  return list.slice(Math.max(0, at - within), at + within).filter((other) => apart(counted, other));
};

/** Sentences in outlets' own voices that count what another source, or another entry, counts differently: worth a claim of their own. */
export const countedApart = (told: readonly Assertion[], untold: readonly Assertion[]): Assertion[] => {
  const own = new Set(untold);
  const found = [...countedIn([...told, ...untold]).values()].flatMap((list) =>
    list.flatMap(({ assertion }, i) => (own.has(assertion) && rivals(list, i).length > 0 ? [assertion] : [])),
  );
  return [...new Set(found)];
};

const outletOf = ({ document }: Assertion): string => document.facts.publisher ?? document.doc;

/** Two counts of those to whom one thing happened. A later one of the same outlet takes the place of the earlier. */
export const tolls: Rule = ({ argued, claimOf }) =>
  [...countedIn(argued.flatMap(({ assertions }) => assertions)).values()].flatMap((list) =>
    list.flatMap((later, i) => {
      const others = rivals(list.slice(Math.max(0, i - within), i + 1), Math.min(i, within)).filter(
        (earlier) => claimOf(earlier.assertion) !== claimOf(later.assertion),
      );
      return others.slice(-most).map((earlier) => {
        const updated =
          outletOf(earlier.assertion) === outletOf(later.assertion) &&
          speakers(earlier.assertion, later.assertion) !== 'different' &&
          before(publishedAt(earlier.assertion), publishedAt(later.assertion));
        return proposal({
          from: claimOf(later.assertion),
          to: claimOf(earlier.assertion),
          type: updated ? 'supersedes' : 'differs-in-number',
          reason: updated ? 'later-count' : 'numbers-for-one-quantity',
          evidence: [
            evidence(later.assertion, later.tally.words),
            evidence(earlier.assertion, earlier.tally.words),
            ...contentOf(later.assertion),
            ...contentOf(earlier.assertion),
          ],
          confidence: 0.75,
        });
      });
    }),
  );
