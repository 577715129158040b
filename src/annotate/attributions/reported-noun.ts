import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import speech from './speech-words.json' with { type: 'json' };

const nouns = new Set(speech.nouns);
const possessive = /^(?:['’]s?|his|her|its|their)$/;

/** Where in a cue somebody else's words begin: at "the company’s claim" in "repeated the company’s claim that …". */
const othersWords = (clues: Clues, tokens: readonly Token[], { anchor, cue }: Labelled): number | undefined => {
  const end = cue.at(-1)?.[1] ?? 0;
  for (let i = anchor + 2; i < end; i++) {
    const start = clues.chunkStart[i] ?? i;
    const owned = start > anchor && tokens.slice(start, i).some(({ lower }) => possessive.test(lower));
    if (owned && nouns.has(tokens[i]?.lemma ?? '')) return start;
  }
  return undefined;
};

/** Words of others that a verb takes up are what is said, not how: they are moved from its cue into its content, where the second layer is found. */
export const reportedNouns = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] =>
  found.map((one) => {
    const start = othersWords(clues, tokens, one);
    const end = one.cue.at(-1)?.[1] ?? 0;
    const [first, ...rest] = one.content;
    if (start === undefined || !first || first[0] < end || first[0] > end + 1) return one;
    const cue = one.cue.map(([from, to]): Range => [from, Math.min(to, start)]).filter(([from, to]) => to > from);
    return { ...one, cue, content: [[start, first[1]], ...rest] };
  });
