import type { Range } from '../../vocabulary/span.ts';
import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

/** A content without the quotation marks around it. */
export const bare = ({ chunk }: Clues, [first, end]: Range): Range => {
  let [from, to] = [first, end];
  while (from < to && chunk[from] === Chunk.quote) from++;
  while (to > from && chunk[to - 1] === Chunk.quote) to--;
  return [from, to];
};

/**
 * The clues as someone sees them who reads what was said as a text of its own: sentences end where it ends, and the quotation marks around it are
 * not there, only those within it.
 */
export const innerView = (clues: Clues, found: readonly Labelled[]): Clues => {
  const from = clues.from.slice();
  const to = clues.to.slice();
  const quotation = clues.quotation.slice();
  for (const { content } of found)
    for (const run of content) {
      const [first, end] = bare(clues, run);
      for (let i = first; i < end; i++) {
        from[i] = Math.max(from[i] ?? first, first);
        to[i] = Math.min(to[i] ?? end, end);
        const around = clues.quotations[clues.quotation[i] ?? -1];
        if (around && around.first >= run[0] && around.first < first && around.end <= run[1]) quotation[i] = clues.innerQuotation[i] ?? -1;
      }
    }
  return { ...clues, from, to, quotation };
};
