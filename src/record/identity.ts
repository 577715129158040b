import { byCodeUnit } from '../support/files.ts';

/**
 * Text that a record rests on. `sha256` is the file's; `exact` still counts, for a page kept from an earlier run may have been made from
 * other bytes than its source has now. UTF-16 offsets.
 */
export type Trace = {
  /** Empty when the source is gone. */
  sha256: string;
  /** Story and name of the file. */
  file: string;
  start: number;
  end: number;
  exact: string;
  /** The words mean this record wherever they stand in the file: they outlive a change elsewhere in it. */
  telling: boolean;
};

/** What two records are compared by. */
export type Evidence = {
  story: string;
  traces: Trace[];
  /** Weaker signs of the same thing, for records that share no text at all: a full name, a title in the same file. */
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
 */
type Pair = { old: number; new: number; shared: number; smaller: number; larger: number };

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

/** The words in the file of that name and in the file with those bytes: an article may be corrected, or get another name. */
const wordsOf = ({ sha256, file, exact }: Trace, number: Numbers): string[] => {
  const words = number(folded(exact));
  return [file, sha256].map((from) => `${number(from)}:${words}`);
};

const keyOf = ({ sha256, start, exact }: Trace, number: Numbers) => `${number(sha256)}:${start}:${number(exact)}`;

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
      const placed = index.get(trace.sha256);
      if (placed) placed.push({ trace, at });
      else index.set(trace.sha256, [{ trace, at }]);
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

/** True when two traces of one file have the same words where both reach. */
const sameWords = (a: Trace, b: Trace): boolean => {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return a.exact.slice(start - a.start, end - a.start) === b.exact.slice(start - b.start, end - b.start);
};

/** New records with a trace that covers at least half of what it and the old trace cover together: the same words, bounded otherwise. */
const nearby = (index: Map<string, Placed[]>, longest: Map<string, number>, trace: Trace): [number, number][] => {
  const { sha256, start, end } = trace;
  const placed = index.get(sha256) ?? [];
  const found: [number, number][] = [];
  for (let i = firstReaching(placed, start, longest.get(sha256) ?? 0); i < placed.length; i++) {
    const { trace: other, at } = placed[i] as Placed;
    if (other.start >= end) break;
    const shared = Math.min(end, other.end) - Math.max(start, other.start);
    const covered = Math.max(end, other.end) - Math.min(start, other.start);
    // Less than the same trace would count, however near.
    if (shared * 2 >= covered && sameWords(trace, other)) found.push([at, (shared / covered) * 0.99]);
  }
  return found;
};

/** How many traces of each record are in files that the other side knows too, by name or by bytes. What cannot be known counts. */
const comparable = (records: readonly Trace[][], others: readonly Evidence[]): number[] => {
  const known = new Set<string>();
  for (const { traces } of others) for (const { sha256, file } of traces) known.add(sha256).add(file);
  return records.map((traces) => traces.filter(({ sha256, file }) => sha256 === '' || known.has(sha256) || known.has(file)).length);
};

const add = (shared: Map<number, number>, found: readonly (readonly [number, number])[]): void => {
  for (const [to, weight] of found) shared.set(to, (shared.get(to) ?? 0) + weight);
};

/** The same words at the same place count in full, and so do telling words elsewhere in a changed file; words bounded otherwise count a little less. */
const sharedTraces = (olds: readonly Old[], news: readonly New[]): Pair[] => {
  const number = numbers();
  const exact = indexBy(news, ({ traces }) => traces.map((trace) => keyOf(trace, number)));
  const words = indexBy(news, ({ traces }) => traces.filter(({ telling }) => telling).flatMap((trace) => wordsOf(trace, number)));
  const placed = byFile(news);
  const longest = new Map(
    [...placed].map(([sha256, list]) => [sha256, list.reduce((most, { trace }) => Math.max(most, trace.end - trace.start), 0)]),
  );
  const left = comparable(
    olds.map(({ traces }) => traces),
    news,
  );
  const known = comparable(
    news.map(({ traces }) => traces),
    olds,
  );
  const matches = (trace: Trace): readonly (readonly [number, number])[] => {
    const same = exact.get(keyOf(trace, number));
    if (same) return same.map((to) => [to, 1] as const);
    const near = nearby(placed, longest, trace);
    if (near.length > 0 || !trace.telling) return near;
    return [...new Set(wordsOf(trace, number).flatMap((key) => words.get(key) ?? []))].map((to) => [to, 1] as const);
  };
  return olds.flatMap((old, at) => {
    const shared = new Map<number, number>();
    for (const trace of old.traces) add(shared, matches(trace));
    return [...shared].map(([to, weight]) => ({
      old: at,
      new: to,
      shared: weight,
      smaller: Math.min(left[at] ?? 0, known[to] ?? 0),
      larger: Math.max(old.traces.length, news[to]?.traces.length ?? 0),
    }));
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
    return [...shared].map(([to, weight]) => ({ old: at, new: to, shared: weight, smaller: 0, larger: 0 }));
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

/** `kept`: new record → the old one whose id it goes on with. `from`: new record → the old one it shares most with. `to`: the reverse. Indices. */
export type Identity = { kept: Map<number, number>; from: Map<number, number>; to: Map<number, number> };

/**
 * Which new record is which old one. Each keeps at most one partner, given out greedily from the largest share down; records that share
 * no text are then compared by their weaker signs. A page that an editor wrote on goes before those nobody touched, so that the words
 * stay with their subject; one that has lost its record goes behind all that have one, or it would take back what it lost to them. The order of `news` decides the last ties, so it has to be the same on every run.
 */
export const identify = (olds: readonly Old[], news: readonly New[]): Identity => {
  const identity: Identity = { kept: new Map(), from: new Map(), to: new Map() };
  const taken = new Set<number>();
  const give = (pairs: Pair[]) => {
    const sorted = pairs.sort(byShare(olds, news));
    for (const pair of sorted) {
      if (!identity.from.has(pair.new)) identity.from.set(pair.new, pair.old);
      if (!identity.to.has(pair.old)) identity.to.set(pair.old, pair.new);
    }
    const turn = ({ old }: Pair) => (olds[old]?.orphaned ? 2 : olds[old]?.touched ? 0 : 1);
    for (const pair of sorted.filter(isSubstantial).sort((a, b) => turn(a) - turn(b))) {
      if (identity.kept.has(pair.new) || taken.has(pair.old)) continue;
      identity.kept.set(pair.new, pair.old);
      taken.add(pair.old);
    }
  };
  give(sharedTraces(olds, news));
  give(sharedSigns(olds, news).filter((pair) => !identity.to.has(pair.old) && !identity.from.has(pair.new)));
  return identity;
};
