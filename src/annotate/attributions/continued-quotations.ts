import type { Clues } from './clues.ts';
import type { Labelled } from './label-cue.ts';

/**
 * A quotation left open at the end of a paragraph goes on in the next one, which begins with an opening mark: the old printers' rule. Its paragraphs are
 * added to the content of the attribution that holds the open end.
 */
export const continuedQuotations = (clues: Clues, found: readonly Labelled[]): Labelled[] => {
  const { quotations, block } = clues;
  const ends = new Map<number, Labelled>();
  const result = found.map((one) => ({ ...one, content: [...one.content] }));
  for (const one of result) for (const [, to] of one.content) ends.set(to, one);
  const outer = quotations.filter(({ depth }) => depth === 0);
  outer.forEach((quotation, index) => {
    const next = outer[index + 1];
    const holder = ends.get(quotation.end);
    if (!holder || quotation.closed || !next || next.first !== quotation.end || block[next.first] === block[quotation.first]) return;
    if (result.some(({ content }) => content.some(([from, to]) => from < next.end && to > next.first))) return;
    holder.content.push([next.first, next.end]);
    ends.set(next.end, holder);
  });
  return result;
};
