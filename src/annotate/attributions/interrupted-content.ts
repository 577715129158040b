import { Chunk, type Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

const shortest = 4;

/**
 * A speaker and cue between commas interrupt the sentence they report: "The ferry, the board said, will sail." When what stands before them has no
 * verb it cannot be all that was said, and the rest of the sentence is added. When only what follows was found and it cannot stand alone ("The firm
 * will buy the yard, the owners said on Monday, in a deal that …"), the clause before them is what was said.
 */
export const interruptedContent = (clues: Clues, found: readonly Labelled[]): Labelled[] => {
  const { chunk, from, to, sentence, quotation } = clues;
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
      const commas = chunk[before - 1] === Chunk.comma && chunk[after] === Chunk.comma;
      if (!commas || hasVerb(only[0], only[1]) || !hasVerb(after + 1, last)) return one;
      return { ...one, content: [only, [after + 1, chunk[last] === Chunk.end ? last : last + 1]] };
    }
    const clause = before - 1;
    const follows = one.source.length > 0 && only[0] >= after && chunk[clause] === Chunk.comma && clause - opens >= shortest;
    if (!follows || chunk[only[0]] !== Chunk.preposition || chunk[opens] !== Chunk.noun) return one;
    if (!hasVerb(opens, clause) || isQuoted(opens, clause)) return one;
    return { ...one, content: [[opens, clause], only] };
  });
};
