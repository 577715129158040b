import { datesAgree, speakers } from '../claims/occasion.ts';
import type { Assertion } from '../claims/statements.ts';
import { type Counted, countedApart, inTime, later, tellsChange } from './counted.ts';
import { figures } from './figures.ts';
import { numbers } from './numbers.ts';
import { restated } from './restated.ts';
import { type Argument, contentOf, evidence, proposal, type Rule } from './rule.ts';
import { tolls } from './tolls.ts';

// In a story of many articles a count is set against so many before it at most.
const within = 100;

const keyOf = ({ assertion, quantity }: Counted): string => `${assertion.statement.id}:${quantity.words.at(-1)?.start}`;

/** Lists of numbers for one thing each, put together where they have a number in common, in time. */
const together = (lists: readonly Counted[][]): Counted[][] => {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  for (const list of lists)
    for (const counted of list) {
      const [one, other] = [root(keyOf(list[0] as Counted)), root(keyOf(counted))];
      parent.set(one < other ? other : one, one < other ? one : other);
    }
  const found = Map.groupBy(lists.flat(), (counted) => root(keyOf(counted)));
  return [...found.values()].map((all) => {
    const grows = all.some((counted) => counted.grows);
    return [...new Map(all.map((counted) => [keyOf(counted), { ...counted, grows }])).values()].sort(inTime);
  });
};

/** Every number of some quantity, in time: how many died, how many ballots were left to check. */
const seriesOf = (assertions: readonly Assertion[], apart: Argument['apart'] = []): Counted[][] =>
  together([...tolls(assertions), ...figures(assertions), ...restated(assertions), ...numbers({ apart })]);

const nearest = (list: readonly Counted[], at: number, isRival: (other: Counted) => boolean): Counted | undefined =>
  list.slice(Math.max(0, at - within), at).findLast(isRival) ?? list.slice(at + 1, at + 1 + within).find(isRival);

/** Sentences in outlets' own voices that count what another source, or another entry, counts differently: worth a claim of their own. */
export const toldInNumbers = (told: readonly Assertion[], untold: readonly Assertion[]): Assertion[] => {
  const own = new Set(untold);
  const found = seriesOf([...told, ...untold]).flatMap((list) =>
    list.flatMap((counted, i) =>
      own.has(counted.assertion) && nearest(list, i, (other) => countedApart(counted, other)) ? [counted.assertion] : [],
    ),
  );
  return [...new Set(found)];
};

const outletOf = ({ document }: Assertion): string => document.facts.publisher ?? document.doc;

/** Whether a count takes the place of an earlier one: what grows has grown since, it is told as a change, or the same voice counts again later. */
const replaces = (next: Counted, last: Counted): boolean => {
  if (tellsChange(next) && !later(next, last)) return !next.grows || next.quantity.low > last.quantity.high;
  if (!later(last, next)) return false;
  const who = speakers(last.assertion, next.assertion);
  if (next.grows) return next.quantity.low > last.quantity.high;
  const [before, after] = [last.assertion.statement.said, next.assertion.statement.said];
  // Two outlets may print one remark with two numbers: only two days of speaking tell that there were two.
  const saidAnew = who === 'same' && before !== null && after !== null && !datesAgree(before, after);
  return saidAnew || (who !== 'different' && outletOf(last.assertion) === outletOf(next.assertion));
};

/**
 * The numbers of one quantity as a chain: each claim's against the nearest before it that differs, and the first against the next. Relations of one
 * quantity share `series`, the id of the claim with its earliest number.
 */
export const series: Rule = ({ argued, apart, claimOf }) =>
  seriesOf(
    argued.flatMap(({ assertions }) => assertions),
    apart,
  ).flatMap((list) => {
    const linked = new Set<string>();
    const pairs: [Counted, Counted][] = [];
    list.forEach((counted, i) => {
      const own = claimOf(counted.assertion);
      if (linked.has(own)) return;
      const isRival = (other: Counted) => claimOf(other.assertion) !== own && countedApart(counted, other);
      const rival = list.slice(Math.max(0, i - within), i).findLast(isRival);
      if (rival === undefined) return;
      linked.add(own).add(claimOf(rival.assertion));
      pairs.push([counted, rival]);
    });
    list.forEach((counted, i) => {
      const own = claimOf(counted.assertion);
      const next = linked.has(own)
        ? undefined
        : nearest(list, i, (other) => claimOf(other.assertion) !== own && countedApart(counted, other));
      if (next === undefined) return;
      linked.add(own);
      pairs.push(inTime(counted, next) < 0 ? [next, counted] : [counted, next]);
    });
    const first = list.find((counted) => pairs.some((pair) => pair.includes(counted)));
    return pairs.map(([next, last]) =>
      proposal({
        from: claimOf(next.assertion),
        to: claimOf(last.assertion),
        type: replaces(next, last) ? 'supersedes' : 'differs-in-number',
        reason: replaces(next, last) ? 'later-count' : 'numbers-for-one-quantity',
        evidence: [
          evidence(next.assertion, next.quantity.words),
          evidence(last.assertion, last.quantity.words),
          ...contentOf(next.assertion),
          ...contentOf(last.assertion),
        ],
        // Two numbers tell more than that one of them was disputed.
        confidence: 0.82,
        series: first ? claimOf(first.assertion) : '',
      }),
    );
  });
