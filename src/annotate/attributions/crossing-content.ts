import type { Range } from '../../vocabulary/span.ts';
import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

/** True behind a comma, also one that stands inside closing quotation marks. */
const opensClause = (clues: Clues, at: number): boolean => {
  const before = clues.chunk[at - 1];
  return before === Chunk.comma || (before === Chunk.quote && clues.chunk[at - 2] === Chunk.comma);
};

/**
 * What is said cannot end between another speaker and that speaker's verb: "noting that the wall held, the mayor | said …". Content that does is cut
 * before the other source; so is that of a participle in front of its own subject, whose sentence goes on with "the mayor said that …".
 */
export const crossingContent = (clues: Clues, found: readonly Labelled[]): Labelled[] => {
  const near = (index: number): Labelled[] => [found[index - 1], found[index + 1], found[index + 2]].filter((one) => one !== undefined);
  return found.map((one, index) => {
    const cut = ([first, end]: Range): Range => {
      let to = end;
      for (const other of near(index)) {
        const [from, until] = other.source[0] ?? [0, 0];
        const cue = other.cue[0]?.[0] ?? 0;
        const same = one.source[0]?.[0] === from;
        if (same || from <= first || from >= to || cue < until) continue;
        if (cue >= to || (one.source.length === 0 && opensClause(clues, from))) to = from;
      }
      while (to > first + 1 && to < end && clues.chunk[to - 1] === Chunk.comma) to--;
      return [first, to];
    };
    return { ...one, content: one.content.map(cut) };
  });
};
