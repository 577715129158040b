import type { Range } from '../../vocabulary/span.ts';
import type { Labelled } from './label-cue.ts';

/** How far along the list other readings are looked for. */
const near = 8;

const holds = (runs: readonly Range[], at: number): boolean => {
  for (const [first, end] of runs) if (at >= first && at < end) return true;
  return false;
};

/**
 * The highest chance among other readings near one: `outer` holds its cue in its content, `inner` stands in its own content, `same`
 * shares its cue, `rival` the start of its content. 0 where there is none.
 */
export type Neighbours = { outer: number; inner: number; same: number; rival: number; outermost: Labelled | undefined };

/** Where each reading begins and ends: two that stand apart have nothing to do with one another. */
type Extents = { from: Int32Array; to: Int32Array };

const extentsOf = (all: readonly Labelled[]): Extents => {
  const from = new Int32Array(all.length);
  const to = new Int32Array(all.length);
  for (let k = 0; k < all.length; k++) {
    const { anchor, cue, content } = all[k] as Labelled;
    from[k] = Math.min(anchor, cue[0]?.[0] ?? anchor, content[0]?.[0] ?? anchor);
    to[k] = Math.max(anchor + 1, cue.at(-1)?.[1] ?? 0, content.at(-1)?.[1] ?? 0);
  }
  return { from, to };
};

const neighboursAt = (all: readonly Labelled[], { from, to }: Extents, index: number): Neighbours => {
  const found: Neighbours = { outer: 0, inner: 0, same: 0, rival: 0, outermost: undefined };
  const one = all[index] as Labelled;
  const first = from[index] ?? 0;
  const end = to[index] ?? 0;
  const content = one.content[0]?.[0] ?? -1;
  for (let k = Math.max(0, index - near); k <= Math.min(all.length - 1, index + near); k++) {
    if (k === index || (to[k] ?? 0) <= first || (from[k] ?? 0) >= end) continue;
    const other = all[k] as Labelled;
    const { chance } = other;
    if (holds(one.cue, other.anchor) || holds(other.cue, one.anchor)) {
      found.same = Math.max(found.same, chance);
      continue;
    }
    if (chance > found.outer && holds(other.content, one.anchor)) {
      found.outer = chance;
      found.outermost = other;
    }
    if (holds(one.content, other.anchor)) found.inner = Math.max(found.inner, chance);
    if (content >= 0 && holds(other.content, content)) found.rival = Math.max(found.rival, chance);
  }
  return found;
};

/** The neighbours of each of a document's readings, which stand in text order. */
export const neighboursOf = (all: readonly Labelled[]): Neighbours[] => {
  const extents = extentsOf(all);
  return all.map((_, index) => neighboursAt(all, extents, index));
};
