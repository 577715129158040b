import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import speech from './speech-words.json' with { type: 'json' };

const telling = new Set(speech.verbs);
const shortest = 4;

/** A tagger takes "warning" for a noun; behind the speaker and a comma, with a clause to follow, it is none. */
const isParticiple = (tokens: readonly Token[], [first, end]: Range): boolean => {
  const { lower = '', pos = '', lemma = '' } = tokens[first] ?? {};
  const verb = pos === 'VERB' ? lemma : lower.slice(0, -'ing'.length);
  return (
    /ing$/.test(lower) && telling.has(verb) && tokens.slice(first + 1, end).some((token) => token.pos === 'VERB' || token.pos === 'AUX')
  );
};

/**
 * What a speaker says by the way is said by a verb of its own: "“It held,” the mayor said, | warning the next flood would break it". The stretch of
 * a content that begins with such a participle, right behind the speaker and the comma, becomes an attribution of its own.
 */
export const trailingParticiples = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] =>
  found.flatMap((one) => {
    const frame = Math.max(...[...one.source, ...one.cue].map(([, end]) => end));
    const own = one.content.find(
      (run) => run[0] === frame + 1 && clues.chunk[frame] === Chunk.comma && run[1] - run[0] >= shortest && isParticiple(tokens, run),
    );
    if (!own || one.content.length < 2 || one.source.length === 0) return [one];
    const rest: Range = [own[0] + 1, own[1]];
    return [
      { ...one, content: one.content.filter((run) => run !== own) },
      { anchor: own[0], chance: one.chance, source: one.source, cue: [[own[0], own[0] + 1]], content: [rest] },
    ];
  });
