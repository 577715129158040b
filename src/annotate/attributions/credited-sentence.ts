import type { Range } from '../../vocabulary/span.ts';
import { Chunk, type Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

/** Words that may follow a credit at the end of its sentence: "…, police said on Monday." */
const tail = 4;
const shortest = 3;

/** The content of a credit at the end of its sentence, "three dead after fire, police say", for which none was found: the words before its comma. */
export const creditedSentence = (clues: Clues, { source, cue }: Pick<Labelled, 'source' | 'cue'>): Range[] => {
  const frame = [...source, ...cue];
  const start = Math.min(...frame.map(([first]) => first));
  const end = Math.max(...frame.map(([, stop]) => stop));
  const first = clues.from[start] ?? start;
  const trails = (clues.to[start] ?? end) - end <= tail && clues.sentence[start] === clues.sentence[end - 1];
  if (source.length === 0 || !trails || clues.chunk[start - 1] !== Chunk.comma || start - 1 - first < shortest) return [];
  return [[first, start - 1]];
};
