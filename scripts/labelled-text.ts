import { Label } from '../src/annotate/attributions/chain.ts';
import { type Clues, cluesOf } from '../src/annotate/attributions/clues.ts';
import { windowOf } from '../src/annotate/attributions/window.ts';
import { type Token, tokenize } from '../src/annotate/tokens.ts';
import type { Range } from '../src/vocabulary/span.ts';
import { type CorpusDocument, paragraphs } from './corpus.ts';

/** One gold attribution as labels on the tokens around its cue. */
export type LabelledCue = { anchor: number; first: number; labels: Uint8Array };
/** A document ready to learn from. `chance` is filled in by the cue classifier. */
export type LabelledText = { row: CorpusDocument; tokens: Token[]; clues: Clues; cues: LabelledCue[]; chance: Float32Array };

export const touched = (tokens: readonly Token[], spans: readonly Range[]): number[] =>
  tokens.flatMap(({ start, end }, i) => (spans.some(([from, to]) => start < to && end > from) ? [i] : []));

/** The word of a cue that stands for it: its first verb, else noun, else colon, else word. */
const anchorOf = (tokens: readonly Token[], cue: readonly number[]): number | undefined =>
  cue.find((i) => tokens[i]?.pos === 'VERB') ??
  cue.find((i) => tokens[i]?.pos === 'NOUN') ??
  cue.find((i) => tokens[i]?.text === ':') ??
  cue[0];

/** Tokens, clues and gold labels of a corpus document. Of two attributions with one anchor the one with more content stays. */
export const labelledText = (row: CorpusDocument): LabelledText => {
  const document = paragraphs(row);
  const tokenized = tokenize(document);
  const { tokens } = tokenized;
  const clues = cluesOf(document, tokenized);
  const byAnchor = new Map<number, { size: number; cue: LabelledCue }>();
  for (const { source, cue, content } of row.attributions) {
    const cueTokens = touched(tokens, cue);
    const contentTokens = touched(tokens, content);
    const anchor = anchorOf(tokens, cueTokens);
    if (anchor === undefined || (byAnchor.get(anchor)?.size ?? 0) >= contentTokens.length) continue;
    const [first, end] = windowOf(clues, tokens, anchor);
    const labels = new Uint8Array(end - first);
    const mark = (indices: readonly number[], label: number): void => {
      for (const i of indices) if (i >= first && i < end) labels[i - first] = label;
    };
    mark(contentTokens, Label.content);
    mark(touched(tokens, source), Label.source);
    mark(cueTokens, Label.cue);
    if (labels.includes(Label.content)) byAnchor.set(anchor, { size: contentTokens.length, cue: { anchor, first, labels } });
  }
  const cues = [...byAnchor.values()].map(({ cue }) => cue).sort((a, b) => a.anchor - b.anchor);
  return { row, tokens, clues, cues, chance: new Float32Array(clues.length) };
};
