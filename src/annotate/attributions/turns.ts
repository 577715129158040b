import type { Document } from '../../vocabulary/document.ts';
import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import type { RawAttribution } from './attribution.ts';
import type { Clues } from './clues.ts';
import { kindOf } from './kind.ts';
import type { Labelled } from './label-cue.ts';

/** What one speaker of a transcript says up to the next label: the ranges of the label and of its colon in the text, and the tokens of what is said, block by block. */
export type Turn = { label: Range; colon: Range[]; content: Range[] };

const begins = /[\p{L}\p{N}"“«‘']/u;

/** The turns of a transcript, as acquisition found them. */
export const turnsOf = (document: Document, clues: Clues, tokens: readonly Token[]): Turn[] => {
  if (!document.blocks.some(({ speaker }) => speaker)) return [];
  const turns: Turn[] = [];
  for (let first = 0, end = 0; first < tokens.length; first = end) {
    while (end < tokens.length && clues.block[end] === clues.block[first]) end++;
    const speaker = document.blocks[clues.block[first] ?? -1]?.speaker;
    if (!speaker) continue;
    let from = first;
    let colon: Range[] = [];
    while (from < end && (tokens[from]?.start ?? 0) < speaker.end) from++;
    for (; from < end && !begins.test(tokens[from]?.text ?? ''); from++) {
      const { start, end: stop, text } = tokens[from] as Token;
      if (text === ':' && colon.length === 0) colon = [[start, stop]];
    }
    if (from === end) continue;
    const last = turns.at(-1);
    if (last?.label[0] === speaker.start) last.content.push([from, end]);
    else turns.push({ label: [speaker.start, speaker.end], colon, content: [[from, end]] });
  }
  return turns;
};

/** What was found in the turns stays within the words of its own turn; what was found on their labels, or reaches from one speaker to another, is not said. */
export const insideTurns = (clues: Clues, turns: readonly Turn[], found: readonly Labelled[]): Labelled[] => {
  if (turns.length === 0) return [...found];
  const turnOf = new Int32Array(clues.length).fill(-1);
  const spoken = new Set<number>();
  turns.forEach(({ content }, turn) => {
    for (const [first, end] of content) {
      turnOf.fill(turn, first, end);
      spoken.add(clues.block[first] ?? -1);
    }
  });
  return found.flatMap((one): Labelled[] => {
    const own = turnOf[one.anchor] ?? -1;
    if (own < 0 && spoken.has(clues.block[one.anchor] ?? -1)) return [];
    const stays = ([first, end]: Range): boolean => turnOf[first] === own && turnOf[end - 1] === own;
    const content = one.content.filter(stays);
    return content.length > 0 ? [{ ...one, source: one.source.filter(stays), content }] : [];
  });
};

/** Each turn as an attribution: its speaker is the label. */
export const turnAttributions = (clues: Clues, tokens: readonly Token[], turns: readonly Turn[]): Omit<RawAttribution, 'within'>[] =>
  turns.map(({ label, colon, content }) => ({
    source: [label],
    cue: colon,
    content: content.map(([first, end]): Range => [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0]),
    kind: kindOf(clues, content),
  }));
