import { Chunk, tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

const pronoun = tag('PRON');
const shortest = 4;
/** How many words may stand between the cue and its comma: "said on Monday,". */
const mostBetween = 3;

/**
 * A speaker and cue between commas interrupt the sentence they report: "The ferry, the board said, will sail." When what stands before them has no
 * verb it cannot be all that was said, and the rest of the sentence is added. So it is when that rest hangs on by a preposition ("in a deal that …"),
 * or takes up its subject ("She has not resigned, she wrote; she will fight"). When only what follows was found and it cannot stand alone ("The firm
 * will buy the yard, the owners said on Monday, in a deal that …"), the clause before them is what was said.
 */
export const interruptedContent = (clues: Clues, found: readonly Labelled[]): Labelled[] => {
  const { word, pos, chunk, from, to, sentence, quotation } = clues;
  const hasVerb = (first: number, end: number): boolean => chunk.subarray(first, end).includes(Chunk.verb);
  const isQuoted = (first: number, end: number): boolean => quotation.subarray(first, end).some((index) => index >= 0);
  return found.map((one) => {
    const [only, ...others] = one.content;
    const frame = [...one.source, ...one.cue];
    const after = Math.max(...frame.map(([, end]) => end));
    const before = Math.min(...frame.map(([first]) => first));
    const opens = from[one.anchor] ?? 0;
    const last = (to[one.anchor] ?? 0) - 1;
    if (!only || others.length > 0 || sentence[only[0]] !== sentence[one.anchor]) return one;
    if (only[1] <= before) {
      let comma = after;
      while (comma < last && comma < after + mostBetween && chunk[comma] !== Chunk.comma) comma++;
      const commas = chunk[before - 1] === Chunk.comma && chunk[comma] === Chunk.comma;
      const alone = hasVerb(only[0], only[1]) && chunk[comma + 1] !== Chunk.preposition;
      const takesUp = chunk[after] === Chunk.mark && pos[only[0]] === pronoun && word[only[0]] === word[after + 1];
      if (takesUp && chunk[before - 1] === Chunk.comma)
        return { ...one, content: [only, [after + 1, chunk[last] === Chunk.end ? last : last + 1]] };
      if (!commas || alone || !hasVerb(comma + 1, last)) return one;
      return { ...one, content: [only, [comma + 1, chunk[last] === Chunk.end ? last : last + 1]] };
    }
    const clause = before - 1;
    const follows = one.source.length > 0 && only[0] >= after && chunk[clause] === Chunk.comma && clause - opens >= shortest;
    if (!follows || chunk[only[0]] !== Chunk.preposition || chunk[opens] !== Chunk.noun) return one;
    if (!hasVerb(opens, clause) || isQuoted(opens, clause)) return one;
    return { ...one, content: [[opens, clause], only] };
  });
};
