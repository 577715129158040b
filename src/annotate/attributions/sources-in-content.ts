import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { Chunk, tag } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';
import speech from './speech-words.json' with { type: 'json' };

const properNoun = tag('PROPN');
const impressions = new Set(speech.impressions);
const longest = 12;

/** Without the end of its sentence. */
const unended = ({ chunk }: Clues, [first, end]: Range): Range => (chunk[end - 1] === Chunk.end ? [first, end - 1] : [first, end]);

/** A noun group with what hangs on it, outside quotation marks: it can name who speaks. */
const isName = ({ chunk, quotation, pos }: Clues, [first, end]: Range): boolean => {
  if (end - first > longest || chunk[first] !== Chunk.noun) return false;
  for (let i = first; i < end; i++) if (chunk[i] === Chunk.verb || chunk[i] === Chunk.opener || (quotation[i] ?? -1) >= 0) return false;
  return chunk[end - 1] === Chunk.noun || pos[end - 1] === properNoun;
};

const relatives = new Set(['who', 'which', 'whose']);

/** A name that opens a sentence, with a clause about it: "A former clerk, who spoke on condition of anonymity,". */
const isNameWithClause = ({ chunk, head, from }: Clues, tokens: readonly Token[], [first, end]: Range): boolean => {
  // Marks part "the 24-year-old" into several groups: there the run ends where the clause begins.
  const opensAt = (comma: number): boolean => chunk[comma] === Chunk.comma && relatives.has(tokens[comma + 1]?.lower ?? '');
  return from[first] === first && chunk[first] === Chunk.noun && (opensAt((head[first] ?? first) + 1) || opensAt(end));
};

/**
 * A speaker that was read as part of what is said: "the gate, the board believes, was open", "“No”, - noted Holm". Of an active cue without a
 * source the run of content right beside it that can name somebody, where there is other content too, is who says it.
 */
export const sourcesInContent = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] =>
  found.map((one) => {
    const verb = tokens[one.anchor];
    if (one.source.length > 0 || one.content.length < 2 || verb?.pos !== 'VERB' || impressions.has(verb.lemma)) return one;
    const start = one.cue[0]?.[0] ?? one.anchor;
    const end = one.cue.at(-1)?.[1] ?? one.anchor + 1;
    const active = start === one.anchor && !/ing$/.test(verb.lower);
    const beside = ([from, to]: Range): boolean => to === start || (to === start - 1 && clues.chunk[to] === Chunk.comma) || from === end;
    const run = active
      ? one.content.find(
          (run) => (beside(run) && isName(clues, unended(clues, run))) || (run[1] <= start && isNameWithClause(clues, tokens, run)),
        )
      : undefined;
    if (!run) return one;
    const name = unended(clues, run);
    // "The gate was open, but the board believes …": what stands before "but" is another's.
    const from = clues.chunk[name[0] - 1] === Chunk.conjunction ? name[0] : 0;
    const content = one.content.filter((other) => other !== run && other[0] >= from);
    return content.length > 0 ? { ...one, source: [name], content } : one;
  });
