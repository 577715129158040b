import { Chunk, type Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

/**
 * A speaker and cue between commas interrupt the sentence they report: "The ferry, the board said, will sail." When what stands before them has no
 * verb it cannot be all that was said, and the rest of the sentence is added.
 */
export const interruptedContent = (clues: Clues, found: readonly Labelled[]): Labelled[] =>
  found.map((one) => {
    const [only, ...others] = one.content;
    const frame = [...one.source, ...one.cue];
    const after = Math.max(...frame.map(([, end]) => end));
    const before = Math.min(...frame.map(([first]) => first));
    const last = (clues.to[one.anchor] ?? 0) - 1;
    if (!only || others.length > 0 || only[1] > before || clues.sentence[only[0]] !== clues.sentence[one.anchor]) return one;
    const commas = clues.chunk[before - 1] === Chunk.comma && clues.chunk[after] === Chunk.comma;
    const hasVerb = (from: number, to: number): boolean => clues.chunk.subarray(from, to).includes(Chunk.verb);
    if (!commas || hasVerb(only[0], only[1]) || !hasVerb(after + 1, last)) return one;
    return { ...one, content: [only, [after + 1, clues.chunk[last] === Chunk.end ? last : last + 1]] };
  });
