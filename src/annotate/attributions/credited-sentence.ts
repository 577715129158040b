import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import { hashWord } from './hashing.ts';
import type { Labelled } from './label-cue.ts';

/** Words that may follow a credit at the end of its sentence: "…, police said on Monday." */
const tail = 4;
const shortest = 3;
const colon = hashWord(':');

const closesClause = new Set<number | undefined>([Chunk.comma, Chunk.quote]);

/**
 * A credit at the end of its sentence, "three dead after fire, police say", for which no content was found, with the words before its comma or
 * quotation mark as content. A verb has one subject: where it stands behind the verb, as in "fire ‘was no accident’ say police", nothing
 * before the verb is the source, and what is before a colon is no part of the content.
 */
export const creditedSentence = ({ from, to, word, chunk, sentence }: Clues, one: Labelled): Labelled => {
  const { source, cue } = one;
  const afterCue = cue.at(-1)?.[1] ?? -1;
  const behind = source.filter(([first]) => first === afterCue);
  const own = behind.length > 0 ? behind : source;
  const frame = [...own, ...cue];
  const start = Math.min(...frame.map(([first]) => first));
  const end = Math.max(...frame.map(([, stop]) => stop));
  const trails = (to[start] ?? end) - end <= tail && sentence[start] === sentence[end - 1];
  const before = chunk[start - 1];
  if (source.length === 0 || !trails || !(behind.length > 0 ? closesClause.has(before) : before === Chunk.comma)) return one;
  const opening = from[start] ?? start;
  const label = behind.length > 0 ? word.subarray(opening, start).lastIndexOf(colon) : -1;
  const first = opening + label + 1;
  const last = before === Chunk.comma ? start - 1 : start;
  return last - first < shortest ? one : { ...one, source: own, content: [[first, last]] };
};
