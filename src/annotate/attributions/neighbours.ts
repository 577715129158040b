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

export const neighboursOf = (all: readonly Labelled[], index: number): Neighbours => {
  const found: Neighbours = { outer: 0, inner: 0, same: 0, rival: 0, outermost: undefined };
  const one = all[index];
  if (!one) return found;
  const content = one.content[0]?.[0] ?? -1;
  for (let k = Math.max(0, index - near); k <= Math.min(all.length - 1, index + near); k++) {
    const other = all[k];
    if (!other || k === index) continue;
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
