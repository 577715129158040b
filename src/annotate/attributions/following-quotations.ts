import type { Range } from '../../vocabulary/span.ts';
import type { Token } from '../tokens.ts';
import type { Clues } from './clues.ts';
import { holdersOf } from './holders.ts';
import type { Labelled } from './label-cue.ts';
import { standsAlone } from './uncued.ts';

/** Who alone speaks in a sentence: the index of the attribution, or -1 where several do. */
const onlySpeakers = (clues: Clues, found: readonly Labelled[]): Map<number, number> => {
  const only = new Map<number, number>();
  found.forEach(({ anchor, source }, index) => {
    const sentence = clues.sentence[anchor] ?? -1;
    if (source.length > 0) only.set(sentence, only.has(sentence) ? -1 : index);
  });
  return only;
};

/**
 * Quotations of whole sentences right behind a sentence in which one person speaks, in the same paragraph, that nobody else was found to say: they go on
 * with it. With a quotation they are one attribution ("“No,” Holm said on Monday. “It never opened.”"), else one without a cue.
 */
export const followingQuotations = (clues: Clues, tokens: readonly Token[], found: readonly Labelled[]): Labelled[] => {
  const result = [...found];
  const holders = holdersOf(clues, found);
  const only = onlySpeakers(clues, found);
  for (const quotation of clues.quotations) {
    const { first, end } = quotation;
    const before = first - 1;
    if (before < 0 || clues.block[before] !== clues.block[first] || !standsAlone(clues, tokens, quotation)) continue;
    if (holders.subarray(first, end).some((holder) => holder >= 0)) continue;
    const index = only.get(clues.sentence[before] ?? -1) ?? -1;
    const one = result[index];
    if (!one || (one.source[0]?.[0] ?? 0) >= first) continue;
    const quoted = one.content.some(([from]) => (clues.quotation[from] ?? -1) >= 0);
    const run: Range = [first, end];
    if (quoted) result[index] = { ...one, content: [...one.content, run] };
    else result.push({ anchor: one.anchor, chance: 1, source: one.source, cue: [], content: [run] });
    holders.fill(index, first, end);
    only.set(clues.sentence[end - 1] ?? -1, index);
  }
  return result;
};
