import { Chunk, tag } from './chunks.ts';
import type { Clues } from './clues.ts';

const particle = tag('PART');
const pronoun = tag('PRON');
const determiner = tag('DET');
/** Beyond so many tokens before and behind a cue it is a matter of clauses, no longer of groups of words, where source and content begin and end. */
const near = { before: 10, behind: 8 } as const;

const isMark = (chunk: number): boolean => chunk >= Chunk.comma && chunk !== Chunk.adverb;

/**
 * Whether source, cue or content of the cue at `anchor` may begin or end before the token `t`. Near the cue that is between groups of words; far
 * from it between clauses, and before it also on either side of a verb, where its subject ends; in a quotation that the cue does not stand in, between sentences.
 */
export const opensStretch = ({ chunk, chunkStart, clause, from, quotation, pos }: Clues, anchor: number, t: number): boolean => {
  if (t === anchor || t === anchor + 1 || from[t] === t) return true;
  const quoted = quotation[t] ?? -1;
  if (quoted >= 0 && quoted === quotation[t - 1] && quoted !== quotation[anchor]) return false;
  if (t > anchor - near.before && t < anchor + near.behind)
    return chunkStart[t] === t || pos[t] === pronoun || pos[t] === determiner || pos[t] === particle || pos[t - 1] === particle;
  if (t < anchor && chunkStart[t] === t && (chunk[t] === Chunk.verb || chunk[t] === Chunk.preposition || chunk[t - 1] === Chunk.verb))
    return true;
  return clause[t] === t || isMark(chunk[t] ?? 0) || isMark(chunk[t - 1] ?? 0);
};
