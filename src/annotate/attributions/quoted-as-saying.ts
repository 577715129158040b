import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

const marks = /^["”’'»]+$/;

/**
 * Whom another outlet quotes stands between the quotation and a passive cue: "“It held,” | the mayor, Ana Brandt, | was quoted as saying". The words
 * behind the quotation are the source where none was read, and "as saying" belongs to the cue.
 */
export const quotedAsSaying = ({ quotation, chunk }: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] =>
  found.map((one) => {
    const start = one.cue[0]?.[0] ?? one.anchor;
    const end = one.cue.at(-1)?.[1] ?? one.anchor + 1;
    const says = tokens[end]?.lower === 'as' && tokens[end + 1]?.lower === 'saying';
    if (!says || tokens[end - 1]?.lower !== 'quoted') return one;
    const cue: Range[] = [[start, end + 2]];
    const content = one.content.filter(([first]) => first < end || first >= end + 2);
    const run = content.find(([first, stop]) => stop === start && (quotation[first] ?? -1) >= 0);
    if (one.source.length > 0 || run === undefined) return content.length > 0 ? { ...one, cue, content } : one;
    let close = start;
    while (close > run[0] && (quotation[close - 1] ?? -1) < 0 && !marks.test(tokens[close - 1]?.text ?? '')) close--;
    let last = start;
    while (last > close && chunk[last - 1] === Chunk.comma) last--;
    if (last === close || close === run[0]) return one;
    return { ...one, source: [[close, last]], cue, content: content.map((other): Range => (other === run ? [run[0], close] : other)) };
  });
