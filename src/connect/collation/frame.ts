import type { Slot } from './align.ts';
import { areKin, isSame } from './forms.ts';
import { joins, type Neighbours } from './left-out.ts';
import type { Run } from './runs.ts';
import type { Token } from './tokens.ts';

/** How two wordings meet on one side of a difference: in one word, in two words of one slot, where both end; only one ends there, or they part. */
export type Meeting = 'word' | 'slot' | 'end' | 'open' | 'apart';

/** How two wordings meet on both sides of a difference; `led`: no two prepositions lead to it. */
export type Frame = { before: Meeting; behind: Meeting; led: boolean };

/** A witness's telling words outwards from a difference, nearest first, as far as its sentence goes; `opens`: its reading is the verb of a clause behind "and"; `lead` is the preposition before it. */
type Around = { before: Token[]; behind: Token[]; opens: boolean; lead: string };

/** Where each token of an alignment stands. */
export type Places = ReadonlyMap<Token, number>;

/** The tokens of each witness, where they stand, and which of them cross the order of the others. */
export type Order = { witnesses: readonly (readonly Token[])[]; neighbours: Neighbours; places: Places; moved: ReadonlySet<Token> };

export const placesOf = (slots: readonly Slot[]): Places =>
  new Map(slots.flatMap((slot, i) => [...slot.values()].map((token) => [token, i] as const)));

// Words that only one of two wordings has may stand between a difference and the next that both have.
const farthest = 2;

const endsSentence = ({ mark }: Token): boolean => /[.!?;]/.test(mark);

/** The first and the last of some telling words that a witness has in a run, or the gap in which it has none; `null` where it has other words there. */
const rangeOf = (run: Run, witness: number, telling: readonly Token[], places: Places): [from: number, to: number] | null => {
  const own = new Set(run.slots.flatMap((slot) => slot.get(witness) ?? []));
  const from = telling.findIndex((token) => own.has(token));
  if (from >= 0) return [from, telling.findLastIndex((token) => own.has(token)) + 1];
  const ats = run.slots.flatMap((slot) => [...slot.values()].flatMap((token) => places.get(token) ?? []));
  const [low, high] = [Math.min(...ats), Math.max(...ats)];
  const gap = telling.findLastIndex((token) => (places.get(token) ?? high) < low) + 1;
  const next = telling.findIndex((token) => (places.get(token) ?? low) > high);
  return gap === (next < 0 ? telling.length : next) ? [gap, gap] : null;
};

const leading = new Set('to of in on at by for with from into'.split(' '));
const determiners = new Set('a an the this that these those his her its their our my your'.split(' '));

const leadOf = (head: Token | undefined, neighbours: Neighbours): string => {
  let before = head && neighbours.get(head)?.before;
  while (before && determiners.has(before.key)) before = neighbours.get(before)?.before;
  return before && leading.has(before.key) ? before.key : before?.light ? 'other' : '';
};

const aroundOf = (run: Run, witness: number, { witnesses, neighbours, places, moved }: Order): Around | null => {
  const own = witnesses[witness]?.filter(({ light }) => !light) ?? [];
  const crosses = run.slots.some((slot) => moved.has(slot.get(witness) as Token));
  // What crosses the order of the others stands where they have it.
  const place = (token: Token): number => places.get(token) ?? 0;
  const telling = crosses ? own.filter((token) => places.has(token)).sort((a, b) => place(a) - place(b)) : own;
  const range = rangeOf(run, witness, telling, places);
  if (!range) return null;
  const [from, to] = range;
  // A gap at the end of a sentence is in it.
  const start = telling.slice(0, from === to ? Math.max(0, from - 1) : from).findLastIndex(endsSentence) + 1;
  const end = telling.findIndex((token, i) => i >= to - 1 && endsSentence(token));
  const head = from < to ? telling[from] : undefined;
  return {
    lead: leadOf(head, neighbours),
    opens: head?.sort === 'act' && joins.has(neighbours.get(head)?.before?.key ?? ''),
    before: telling.slice(Math.max(start, from - farthest), from).reverse(),
    behind: telling.slice(to, Math.min(end < 0 ? telling.length : end + 1, to + farthest)),
  };
};

/** Whether one wording begins where the other begins another clause. */
const startAlike = (a: Around, b: Around): boolean => (a.opens && b.before.length === 0) || (b.opens && a.before.length === 0);

/** Whether two words in one slot are as good as one: the same, akin, or both of place. */
const standAlike = (a: Token, b: Token): boolean => isSame(a, b) || areKin(a, b) || (a.sort === 'relation' && b.sort === 'relation');

/** Walks outwards in two wordings until they meet: what only one of them has is passed over. */
const meetingOf = (a: readonly Token[], b: readonly Token[], places: Places, isBefore: boolean): Meeting => {
  let [i, j] = [0, 0];
  for (;;) {
    const [left, right] = [a[i], b[j]];
    if (!left && !right) return 'end';
    if (!left || !right) return 'open';
    const [at, its] = [places.get(left), places.get(right)];
    if (at === undefined || its === undefined) return 'apart';
    if (at === its) return standAlike(left, right) ? 'word' : 'slot';
    if (at > its === isBefore) i++;
    else j++;
  }
};

/**
 * How those of two groups of witnesses meet who have their readings, or none, in a run: each way once, so that hundreds who say the same cost no more
 * than one.
 */
export const framesOf = (run: Run, a: Iterable<number>, b: Iterable<number>, order: Order): Frame[] => {
  const { places } = order;
  const distinct = (group: Iterable<number>): Around[] => [
    ...new Map(
      [...group].flatMap((witness) => {
        const around = aroundOf(run, witness, order);
        const key = (tokens: Token[]): string => tokens.map((token) => `${places.get(token) ?? ''} ${token.stem} ${token.entity}`).join();
        return around ? [[`${key(around.before)};${key(around.behind)};${around.lead}`, around] as const] : [];
      }),
    ).values(),
  ];
  const its = distinct(b);
  return distinct(a).flatMap((left) =>
    its.map((right) => ({
      before: startAlike(left, right) ? 'end' : meetingOf(left.before, right.before, places, true),
      behind: meetingOf(left.behind, right.behind, places, false),
      led: left.lead === right.lead || left.lead === '' || right.lead === '',
    })),
  );
};
