import type { Letters } from './letters.ts';

/**
 * All articles in one row, a zero between them, and a hash table of the places where a window of letters begins, every `stride` letters; of a file
 * every `step` letters are looked up. `starts`: where each article begins in the row.
 */
export type RunIndex = Windows & {
  row: Uint16Array;
  starts: Uint32Array;
  heads: Int32Array;
  next: Int32Array;
  hashes: Int32Array;
  places: Uint32Array;
};

type Windows = { window: number; stride: number; step: number };

/** Letters of a file from `from` up to `to` that stand in a source from its letter `at` on. */
export type Run = { source: number; from: number; to: number; at: number };

/**
 * The longer the window, the fewer runs are chance ones; never shorter than about four words. The longer stride and step, the fewer windows of the sources
 * have to be known, and the fewer of a file looked up.
 */
const [shortestWindow, longestWindow] = [16, 64];
const [shortestStride, longestStride] = [7, 31];
const longestStep = 8;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/**
 * Windows such that any run of `shortest` letters, or of 23, holds one that is known at a place where files are looked at: the stride is odd and the step a
 * power of two, so that of any `stride` looks in a row, whatever lies between them, one falls on a window that is known (Chinese remainder theorem).
 */
const windowsFor = (shortest: number): Windows => {
  let step = 1;
  while (step < longestStep && 2 * step * shortestStride + shortestWindow <= shortest + 1) step *= 2;
  const stride = within(Math.floor((shortest + 1 - shortestWindow) / step), shortestStride, longestStride);
  const odd = stride - ((stride + 1) % 2);
  return { window: within(shortest + 1 - odd * step, shortestWindow, longestWindow), stride: odd, step };
};

/** Of text that repeats itself the first places will do: it would cost the square of its length otherwise. */
const mostAlike = 4;

const base = 0x01000193;

const samples = 8;

/** Of the window that begins at `from`: what so many of its letters, evenly spread, come to. That all are the same is seen where a run is followed. */
const hashAt = (codes: Uint16Array, from: number, window: number): number => {
  const apart = (window / samples) | 0;
  // Two halves, which a processor works out side by side.
  let [hash, other] = [0, 0];
  for (let i = 0, at = from; i < samples / 2; i++, at += 2 * apart) {
    hash = (Math.imul(hash, base) + (codes[at] as number)) | 0;
    other = (Math.imul(other, base) + (codes[at + apart] as number)) | 0;
  }
  return Math.imul(hash, 0x9e3779b1) ^ other;
};

const slotOf = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

/**
 * Indexes windows of the sources by a hash (after Karp and Rabin, IBM J. Res. Dev. 31(2), 1987), so that every run of at least `shortest`
 * letters is found. Linear.
 */
export const indexRuns = (sources: readonly Uint16Array[], shortest: number): RunIndex => {
  const windows = windowsFor(shortest);
  const { window, stride } = windows;
  const length = sources.reduce((sum, codes) => sum + codes.length + 1, 1);
  const most = Math.ceil(length / stride);
  const heads = new Int32Array(2 ** Math.ceil(Math.log2(most * 2))).fill(-1);
  const [next, hashes, places] = [new Int32Array(most), new Int32Array(most), new Uint32Array(most)];
  const row = new Uint16Array(length);
  const starts = new Uint32Array(sources.length);
  let start = 1;
  let entries = 0;
  for (const [source, codes] of sources.entries()) {
    row.set(codes, start);
    starts[source] = start;
    for (let at = 0; at + window <= codes.length; at += stride) {
      const hash = hashAt(codes, at, window);
      const slot = slotOf(hash, heads.length);
      let alike = 0;
      for (let entry = heads[slot] ?? -1; entry >= 0 && (places[entry] ?? 0) >= start; entry = next[entry] ?? -1) {
        if (hashes[entry] === hash) alike += 1;
      }
      if (alike >= mostAlike) continue;
      hashes[entries] = hash;
      places[entries] = start + at;
      next[entries] = heads[slot] ?? -1;
      heads[slot] = entries++;
    }
    start += codes.length + 1;
  }
  return { ...windows, row, starts, heads, next, hashes, places };
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
export const findRuns = (index: RunIndex, { codes, length }: Letters): Run[] => {
  const { window, stride, step, row, starts, heads, next, hashes, places } = index;
  const runs: Run[] = [];
  /** Of each source, how far the runs found so far reach, and at which letter that was found. */
  const reached = new Map<number, { to: number; at: number }>();
  const slots = heads.length;
  /** Behind a run another may go on that began within it: there no letter is passed over, for one stride. */
  let [closeFrom, closeTo] = [0, 0];
  for (let begin = 0; begin + window <= length; ) {
    const hash = hashAt(codes, begin, window);
    const at = begin + window - 1;
    for (let entry = heads[slotOf(hash, slots)] ?? -1; entry >= 0; entry = next[entry] ?? -1) {
      if (hashes[entry] !== hash) continue;
      const place = places[entry] ?? 0;
      const source = sourceAt(starts, place);
      const before = reached.get(source);
      if (before && before.to > at && before.at !== at) continue;
      const ahead = begin - place;
      let from = begin;
      let to = from;
      while (from > 0 && codes[from - 1] === row[from - 1 - ahead]) from -= 1;
      while (to < length && codes[to] === row[to - ahead]) to += 1;
      if (to <= at) continue;
      reached.set(source, { to: Math.max(before?.to ?? 0, to), at });
      runs.push({ source, from, to, at: from - ahead - (starts[source] ?? 0) });
      closeFrom = at < closeTo ? Math.min(closeFrom, to) : to;
      closeTo = Math.max(closeTo, to + stride);
    }
    const isClose = at + step > closeFrom && at < closeTo;
    begin += isClose ? 1 : step - (begin % step);
  }
  return runs;
};
