import { byCodeUnit } from '../support/files.ts';

/** Text that a record rests on. UTF-16 offsets. */
export type Trace = {
  /** What names the article. Empty when it is gone. */
  file: string;
  start: number;
  end: number;
  exact: string;
  /** `exact` stands at that place of the article now: an old record may have been made from another text of it. */
  inPlace: boolean;
  /** The article had no page yet when the pages there are were made. */
  isNew: boolean;
  /** The words mean this record wherever they stand in the file: they outlive a change elsewhere in it. */
  telling: boolean;
};

/** What two records are compared by. */
export type Evidence = {
  story: string;
  traces: Trace[];
  /** Weaker signs of the same thing, for records that text leaves without a partner: a full name, a title in the same file. */
  signs: string[];
};

export type Old = Evidence & {
  id: string;
  touched: boolean;
  /** It has lost its record already. */
  orphaned: boolean;
};
export type New = Evidence & { id: string };

/**
 * An old and a new record (indices) and how many traces or signs they share. `smaller` is how many the smaller of them has of those that
 * can be compared at all: articles that came or went since then count for neither side. `larger` is how many the larger one has in all.
 * `whole`: they have the same traces at the same places.
 */
type Pair = { old: number; new: number; shared: number; smaller: number; larger: number; whole: boolean };

/** Texts by number: keys made of numbers are short, however long the texts are. */
type Numbers = (text: string) => number;

const numbers = (): Numbers => {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size;
    if (number === known.size) known.set(text, number);
    return number;
  };
};

const folded = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text);

const wordsOf = ({ file, exact }: Trace, number: Numbers): string => `${number(file)}:${number(folded(exact))}`;

const keyOf = ({ file, start, exact }: Trace, number: Numbers): string => `${number(file)}:${start}:${number(exact)}`;

const indexBy = (records: readonly New[], keysOf: (record: New) => string[]): Map<string, number[]> => {
  const index = new Map<string, number[]>();
  for (const [at, record] of records.entries()) {
    for (const key of new Set(keysOf(record))) {
      const known = index.get(key);
      if (known) known.push(at);
      else index.set(key, [at]);
    }
  }
  return index;
};

type Placed = { trace: Trace; at: number };

const byFile = (records: readonly New[]): Map<string, Placed[]> => {
  const index = new Map<string, Placed[]>();
  for (const [at, { traces }] of records.entries()) {
    for (const trace of traces) {
      const placed = index.get(trace.file);
      if (placed) placed.push({ trace, at });
      else index.set(trace.file, [{ trace, at }]);
    }
  }
  for (const placed of index.values()) placed.sort((a, b) => a.trace.start - b.trace.start || a.trace.end - b.trace.end || a.at - b.at);
  return index;
};

/** Index of the first trace that may reach beyond `start`, given the length of the longest. */
const firstReaching = (placed: Placed[], start: number, longest: number): number => {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle] as Placed).trace.start < start - longest) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** New records with a trace that covers at least half of what it and the old trace cover together: the same words, bounded otherwise. */
const nearby = (index: Map<string, Placed[]>, longest: Map<string, number>, trace: Trace): [number, number][] => {
  const { file, start, end } = trace;
  const placed = index.get(file) ?? [];
  const found: [number, number][] = [];
  for (let i = firstReaching(placed, start, longest.get(file) ?? 0); i < placed.length; i++) {
    const { trace: other, at } = placed[i] as Placed;
    if (other.start >= end) break;
    const shared = Math.min(end, other.end) - Math.max(start, other.start);
    const covered = Math.max(end, other.end) - Math.min(start, other.start);
    // Less than the same trace would count, however near.
    if (shared * 2 >= covered) found.push([at, (shared / covered) * 0.99]);
  }
  return found;
};

/** How many traces of a record can be in the other one: those in articles that are there now, and were when the old one was made. */
const comparable = ({ traces }: Evidence, before: ReadonlySet<string>): number =>
  traces.filter(({ file, isNew }) => file !== '' && (!isNew || before.has(file))).length;

const add = (shared: Map<number, number>, found: readonly (readonly [number, number])[]): void => {
  for (const [to, weight] of found) shared.set(to, (shared.get(to) ?? 0) + weight);
};

/** The same words at the same place count in full, and so do telling words elsewhere in a changed file; words bounded otherwise count a little less. */
const sharedTraces = (olds: readonly Old[], news: readonly New[]): Pair[] => {
  const number = numbers();
  const exact = indexBy(news, ({ traces }) => traces.map((trace) => keyOf(trace, number)));
  const words = indexBy(news, ({ traces }) => traces.filter(({ telling }) => telling).map((trace) => wordsOf(trace, number)));
  const placed = byFile(news);
  const longest = new Map(
    [...placed].map(([file, list]) => [file, list.reduce((most, { trace }) => Math.max(most, trace.end - trace.start), 0)]),
  );
  const inPlace = (trace: Trace): readonly number[] => (trace.inPlace ? (exact.get(keyOf(trace, number)) ?? []) : []);
  const matches = (trace: Trace): readonly (readonly [number, number])[] => {
    const same = inPlace(trace);
    if (same.length > 0) return same.map((to) => [to, 1] as const);
    const near = trace.inPlace ? nearby(placed, longest, trace) : [];
    if (near.length > 0 || !trace.telling) return near;
    return (words.get(wordsOf(trace, number)) ?? []).map((to) => [to, 1] as const);
  };
  return olds.flatMap((old, at) => {
    const shared = new Map<number, number>();
    const before = new Set(old.traces.map(({ file }) => file));
    const left = comparable(old, before);
    for (const trace of old.traces) add(shared, matches(trace));
    return [...shared].map(([to, weight]) => {
      const made = news[to] as New;
      return {
        old: at,
        new: to,
        shared: weight,
        smaller: Math.min(left, comparable(made, before)),
        larger: Math.max(old.traces.length, made.traces.length),
        whole: old.traces.length === made.traces.length && old.traces.every((trace) => inPlace(trace).includes(to)),
      };
    });
  });
};

const sharedSigns = (olds: readonly Old[], news: readonly New[]): Pair[] => {
  const index = indexBy(news, ({ signs }) => signs);
  return olds.flatMap((old, at) => {
    const shared = new Map<number, number>();
    for (const sign of new Set(old.signs))
      add(
        shared,
        (index.get(sign) ?? []).map((to) => [to, 1] as const),
      );
    return [...shared].map(([to, weight]) => ({ old: at, new: to, shared: weight, smaller: 0, larger: 0, whole: false }));
  });
};

const commonSigns = (old: Old, made: New): number => {
  const known = new Set(made.signs);
  return old.signs.filter((sign) => known.has(sign)).length;
};

/** The larger share first; then what keeps the outcome the same on every run. */
const byShare = (olds: readonly Old[], news: readonly New[]) => (a: Pair, b: Pair) => {
  const [oldA, oldB, newA, newB] = [olds[a.old] as Old, olds[b.old] as Old, news[a.new] as New, news[b.new] as New];
  return (
    b.shared - a.shared ||
    Number(oldA.story !== newA.story) - Number(oldB.story !== newB.story) ||
    commonSigns(oldB, newB) - commonSigns(oldA, newA) ||
    a.larger - b.larger ||
    Number(oldB.id === newB.id) - Number(oldA.id === newA.id) ||
    byCodeUnit(oldA.id, oldB.id) ||
    a.new - b.new
  );
};

/** Half of the smaller one is shared: enough to be called the same. */
const isSubstantial = ({ shared, smaller }: Pair): boolean => shared * 2 >= smaller;

/** `kept`: new record → the old one whose id it goes on with. `to`: old record → the new one it shares most with. Indices. */
export type Identity = { kept: Map<number, number>; to: Map<number, number> };

/**
 * Which new record is which old one. Each keeps at most one partner, given out greedily from the largest share down; what is left
 * on both sides is then compared by its weaker signs. What is just as it was goes first: so the next run leaves this one's pages as they are.
 * A page that an editor wrote on goes before those nobody touched, so that the words stay with their subject; one that has lost its record
 * goes behind all that have one, or it would take back what it lost to them. The order of `news` decides the last ties, so it has to be
 * the same on every run. `olds` may have an id twice, by what its page has now and by what it had; one of the two goes on at most.
 */
export const identify = (olds: readonly Old[], news: readonly New[]): Identity => {
  const identity: Identity = { kept: new Map(), to: new Map() };
  const taken = new Set<string>();
  const give = (pairs: Pair[]) => {
    const sorted = pairs.sort(byShare(olds, news));
    for (const pair of sorted) if (!identity.to.has(pair.old)) identity.to.set(pair.old, pair.new);
    const turn = ({ old, whole }: Pair) => (olds[old]?.orphaned ? 4 : Number(!whole) * 2 + Number(!olds[old]?.touched));
    for (const pair of sorted.filter(isSubstantial).sort((a, b) => turn(a) - turn(b))) {
      const { id = '' } = olds[pair.old] ?? {};
      if (identity.kept.has(pair.new) || taken.has(id)) continue;
      identity.kept.set(pair.new, pair.old);
      taken.add(id);
    }
  };
  give(sharedTraces(olds, news));
  give(sharedSigns(olds, news).filter((pair) => !taken.has(olds[pair.old]?.id ?? '') && !identity.kept.has(pair.new)));
  return identity;
};
