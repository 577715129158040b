import type { Token } from '../tokens.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

/** From this chance on that a word heads a cue, one of these is taken. */
const likely = 0.32;

/** First in its sentence, or behind a word like "while" or "meanwhile,". */
const opens = ({ from }: Clues, anchor: number): boolean => anchor - (from[anchor] ?? anchor) <= 2;

/** A participle that opens its sentence and reports: "Noting that the wall held, the mayor said …". Its subject comes after it, if at all. */
export const isFronted = (clues: Clues, tokens: readonly Token[], chance: Float32Array, { anchor, source }: Labelled): boolean =>
  source.length === 0 &&
  opens(clues, anchor) &&
  /ing$/.test(tokens[anchor]?.lower ?? '') &&
  tokens[anchor + 1]?.lower === 'that' &&
  (chance[anchor] ?? 0) >= likely;

/** Gives fronted participles the source of the next attribution in their sentence: the subject they hang on to. Attributions are in text order. */
export const frontedSources = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] =>
  found.map((one, index) => {
    const next = found[index + 1];
    const end = one.content.at(-1)?.[1] ?? 0;
    const hangs = one.source.length === 0 && opens(clues, one.anchor) && /ing$/.test(tokens[one.anchor]?.lower ?? '');
    if (!hangs || !next || clues.sentence[next.anchor] !== clues.sentence[one.anchor] || (next.source[0]?.[0] ?? 0) < end) return one;
    return { ...one, source: next.source };
  });
