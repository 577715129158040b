import type { Letters } from './letters.ts';

/**
 * All articles in one row, a zero between them, and a hash table of the places where a window of letters begins, every so many letters.
 * `starts`: where each article begins in the row. `leaving`: with this weight a letter leaves a hash.
 */
export type RunIndex = {
  window: number;
  leaving: number;
  row: Uint16Array;
  starts: Uint32Array;
  heads: Int32Array;
  next: Int32Array;
  hashes: Int32Array;
  places: Uint32Array;
};

/** Letters of a file from `from` up to `to` that stand in a source from its letter `at` on. */
export type Run = { source: number; from: number; to: number; at: number };

/**
 * The longer the window, the fewer runs are chance ones, and the fewer windows of the sources have to be known: at most so long that a run of the
 * shortest length of interest is always found, and never shorter than about four words.
 */
const [shortestWindow, longestWindow] = [16, 64];
const [shortestStride, longestStride] = [8, 64];

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** How long windows are, and how far apart those of the sources that are known: any run of `shortest` letters, or of 23, holds one of them. */
const windowsFor = (shortest: number): { window: number; stride: number } => {
  const window = within(Math.floor((shortest + 1) / 2), shortestWindow, longestWindow);
  return { window, stride: within(shortest + 1 - window, shortestStride, Math.min(window, longestStride)) };
};

/** Of text that repeats itself the first places will do: it would cost the square of its length otherwise. */
const mostAlike = 4;

const base = 0x01000193;

const powerOf = (exponent: number): number => Array.from({ length: exponent }).reduce<number>((power) => Math.imul(power, base), 1);

const roll = (hash: number, coming: number, going: number, leaving: number): number =>
  (Math.imul(hash, base) + coming - Math.imul(going, leaving)) | 0;

const slotOf = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

/**
 * Indexes fixed windows of the sources by rolling hash (Karp and Rabin, IBM J. Res. Dev. 31(2), 1987), so that every run of at least `shortest`
 * letters is found. Linear.
 */
export const indexRuns = (sources: readonly Uint16Array[], shortest: number): RunIndex => {
  const { window, stride } = windowsFor(shortest);
  const leaving = powerOf(window);
  const length = sources.reduce((sum, codes) => sum + codes.length + 1, 1);
  const most = Math.ceil(length / stride);
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(most * 4))).fill(-1);
  const [next, hashes, places] = [new Int32Array(most), new Int32Array(most), new Uint32Array(most)];
  const row = new Uint16Array(length);
  const starts = new Uint32Array(sources.length);
  let start = 1;
  let entries = 0;
  for (const [source, codes] of sources.entries()) {
    row.set(codes, start);
    starts[source] = start;
    let hash = 0;
    for (let at = 0; at < codes.length; at++) {
      hash = roll(hash, codes[at] ?? 0, codes[at - window] ?? 0, leaving);
      if ((at - window + 1) % stride !== 0 || at < window - 1) continue;
      const slot = slotOf(hash, heads.length);
      let alike = 0;
      for (let entry = heads[slot] ?? -1; entry >= 0 && (places[entry] ?? 0) >= start; entry = next[entry] ?? -1) {
        if (hashes[entry] === hash) alike += 1;
      }
      if (alike >= mostAlike) continue;
      hashes[entries] = hash;
      places[entries] = start + at - window + 1;
      next[entries] = heads[slot] ?? -1;
      heads[slot] = entries++;
    }
    start += codes.length + 1;
  }
  return { window, leaving, row, starts, heads, next, hashes, places };
};

/** The last article that begins at or before a place of the row. */
const sourceAt = (starts: Uint32Array, place: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};

/**
 * The stretches that a file has in common with each source, by where they end; chance ones of a few letters among them, but none that lies within a
 * longer one of the same source. Linear in the file's length as long as few sources say the same.
 */
export const findRuns = ({ window, leaving, row, starts, heads, next, hashes, places }: RunIndex, { codes, length }: Letters): Run[] => {
  const runs: Run[] = [];
  /** Of each source, how far the runs found so far reach, and at which letter that was found. */
  const reached = new Map<number, { to: number; at: number }>();
  const slots = heads.length;
  let hash = 0;
  for (let at = 0; at < Math.min(window - 1, length); at++) hash = roll(hash, codes[at] ?? 0, 0, 0);
  for (let at = window - 1; at < length; at++) {
    hash = roll(hash, codes[at] ?? 0, at < window ? 0 : (codes[at - window] ?? 0), leaving);
    for (let entry = heads[slotOf(hash, slots)] ?? -1; entry >= 0; entry = next[entry] ?? -1) {
      if (hashes[entry] !== hash) continue;
      const place = places[entry] ?? 0;
      const source = sourceAt(starts, place);
      const before = reached.get(source);
      if (before && before.to > at && before.at !== at) continue;
      const ahead = at - window + 1 - place;
      let from = at - window + 1;
      let to = from;
      while (from > 0 && codes[from - 1] === row[from - 1 - ahead]) from -= 1;
      while (to < length && codes[to] === row[to - ahead]) to += 1;
      if (to <= at) continue;
      reached.set(source, { to: Math.max(before?.to ?? 0, to), at });
      runs.push({ source, from, to, at: from - ahead - (starts[source] ?? 0) });
    }
  }
  return runs;
};
