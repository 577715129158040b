import type { Token } from '../tokens.ts';
import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

const before = new Set(['on', 'late', 'early', 'earlier', 'last', 'this', 'that']);
const days = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|week|weekend|month|morning|afternoon|evening|night)$/;
const telling = new Set(['say', 'announce', 'confirm', 'add', 'state', 'acknowledge']);
const longestDay = 4;
const shortest = 3;
/** Chance of the cue from which one is sure that something is said. */
const sure = 0.75;

/** The end of the day behind a cue: "said | late on Wednesday |"; the cue's own end where none stands there. */
const dayEnd = (tokens: readonly Token[], cue: number): number => {
  let end = cue;
  for (let at = cue; at < cue + longestDay; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (days.test(lower)) end = at + 1;
    else if (!before.has(lower)) break;
  }
  return end;
};

/**
 * A clause without "that" behind the day it was said on: "The firm said on Wednesday | it had closed the plant." Of a sure cue of which no content was
 * read, the rest of the sentence is what was said, where it goes on with a subject and its verb.
 */
export const contentBehindDay = ({ chunk, head, to }: Clues, tokens: readonly Token[], chance: Float32Array, one: Labelled): Labelled => {
  const cue = one.cue.at(-1)?.[1] ?? one.anchor + 1;
  const [source] = one.source;
  if (one.content.length > 0 || one.source.length !== 1 || source?.[1] !== one.cue[0]?.[0] || (chance[one.anchor] ?? 0) < sure) return one;
  if (!telling.has(tokens[one.anchor]?.lemma ?? '')) return one;
  const first = dayEnd(tokens, cue);
  let end = to[one.anchor] ?? first;
  while (end > first && chunk[end - 1] === Chunk.end) end--;
  const verb = (head[first] ?? first) + 1;
  const isClause = chunk[first] === Chunk.noun && verb < end && chunk[verb] === Chunk.verb;
  return first > cue && isClause && end - first >= shortest ? { ...one, chance: 1, content: [[first, end]] } : one;
};
