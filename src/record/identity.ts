import { byCodeUnit } from '../support/files.ts';

/** Text that a record rests on. `sha256` is the file's, so that offsets mean the same text. UTF-16 offsets. */
export type Trace = { sha256: string; start: number; end: number };

/** What two records are compared by. */
export type Evidence = {
  story: string;
  traces: Trace[];
  /** Weaker signs of the same thing, for records whose source file has changed: words of a statement in the same file, a full name. */
  signs: string[];
};

export type Old = Evidence & { id: string; touched: boolean };
export type New = Evidence & { id: string };

/** An old and a new record (indices) and how many traces or signs they share, of how many the smaller and the larger one have. */
type Pair = { old: number; new: number; shared: number; smaller: number; larger: number };

const pair = (old: number, made: number, shared: number, sizes: [number, number]): Pair => ({
  old,
  new: made,
  shared,
  smaller: Math.min(...sizes),
  larger: Math.max(...sizes),
});

const keyOf = ({ sha256, start, end }: Trace) => `${sha256}:${start}:${end}`;

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

type Placed = Trace & { at: number };

const byFile = (records: readonly New[]): Map<string, Placed[]> => {
  const index = new Map<string, Placed[]>();
  for (const [at, { traces }] of records.entries()) {
    for (const trace of traces) {
      const placed = index.get(trace.sha256);
      if (placed) placed.push({ ...trace, at });
      else index.set(trace.sha256, [{ ...trace, at }]);
    }
  }
  for (const placed of index.values()) placed.sort((a, b) => a.start - b.start || a.end - b.end || a.at - b.at);
  return index;
};

/** Index of the first trace that may reach beyond `start`, given the length of the longest. */
const firstReaching = (placed: Placed[], start: number, longest: number): number => {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle] as Placed).start < start - longest) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** New records with a trace that covers at least half of what it and the old trace cover together: the same words, bounded otherwise. */
const nearby = (index: Map<string, Placed[]>, longest: Map<string, number>, { sha256, start, end }: Trace): [number, number][] => {
  const placed = index.get(sha256) ?? [];
  const found: [number, number][] = [];
  for (let i = firstReaching(placed, start, longest.get(sha256) ?? 0); i < placed.length; i++) {
    const other = placed[i] as Placed;
    if (other.start >= end) break;
    const shared = Math.min(end, other.end) - Math.max(start, other.start);
    const covered = Math.max(end, other.end) - Math.min(start, other.start);
    if (shared * 2 >= covered) found.push([other.at, shared / covered]);
  }
  return found;
};

const sharedTraces = (olds: readonly Old[], news: readonly New[]): Pair[] => {
  const exact = indexBy(news, ({ traces }) => traces.map(keyOf));
  const placed = byFile(news);
  const longest = new Map(
    [...placed].map(([sha256, traces]) => [sha256, traces.reduce((most, { start, end }) => Math.max(most, end - start), 0)]),
  );
  return olds.flatMap((old, at) => {
    const weights = new Map<number, number>();
    const add = (to: number, weight: number) => weights.set(to, (weights.get(to) ?? 0) + weight);
    for (const trace of old.traces) {
      const same = exact.get(keyOf(trace));
      if (same) for (const to of same) add(to, 1);
      else for (const [to, share] of nearby(placed, longest, trace)) add(to, share * 0.99);
    }
    return [...weights].map(([to, weight]) => pair(at, to, weight, [old.traces.length, news[to]?.traces.length ?? 0]));
  });
};

const sharedSigns = (olds: readonly Old[], news: readonly New[]): Pair[] => {
  const index = indexBy(news, ({ signs }) => signs);
  return olds.flatMap((old, at) => {
    const weights = new Map<number, number>();
    for (const sign of new Set(old.signs)) for (const to of index.get(sign) ?? []) weights.set(to, (weights.get(to) ?? 0) + 1);
    return [...weights].map(([to, weight]) => pair(at, to, weight, [old.signs.length, news[to]?.signs.length ?? 0]));
  });
};

/** The larger share first; then what keeps the outcome the same on every run. */
const byShare = (olds: readonly Old[], news: readonly New[]) => (a: Pair, b: Pair) => {
  const [oldA, oldB, newA, newB] = [olds[a.old] as Old, olds[b.old] as Old, news[a.new] as New, news[b.new] as New];
  return (
    b.shared - a.shared ||
    Number(oldA.story !== newA.story) - Number(oldB.story !== newB.story) ||
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
 * stay with their subject. The order of `news` decides the last ties, so it has to be the same on every run.
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
    const substantial = sorted.filter(isSubstantial);
    const isTouched = (pair: Pair) => olds[pair.old]?.touched === true;
    for (const pair of [...substantial.filter(isTouched), ...substantial.filter((pair) => !isTouched(pair))]) {
      if (identity.kept.has(pair.new) || taken.has(pair.old)) continue;
      identity.kept.set(pair.new, pair.old);
      taken.add(pair.old);
    }
  };
  give(sharedTraces(olds, news));
  give(sharedSigns(olds, news).filter((pair) => !identity.to.has(pair.old) && !identity.from.has(pair.new)));
  return identity;
};
