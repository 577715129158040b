import type { Range } from '../../vocabulary/span.ts';
import { Chunk } from './chunks.ts';
import type { Clues } from './clues.ts';
import { holdersOf } from './holders.ts';
import type { Labelled } from './label-cue.ts';
import type { Quotation } from './quotations.ts';

/** The parts of one quotation: a part left open at the end of its paragraph, and what follows it at the start of the next one. */
const partsOf = ({ quotations, block }: Clues): Quotation[][] => {
  const parts: Quotation[][] = [];
  let open: Quotation[] | undefined;
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue;
    const last = open?.at(-1);
    const goesOn = last && !last.closed && quotation.first === last.end && block[quotation.first] !== block[last.first];
    if (open && goesOn) open.push(quotation);
    else {
      open = [quotation];
      parts.push(open);
    }
  }
  return parts.filter((all) => all.length > 1);
};

/** Whether a part begins without a mark of its own. */
const isRest = ({ chunk }: Clues, part: Quotation | undefined): boolean => part !== undefined && chunk[part.first] !== Chunk.quote;

/**
 * A quotation left open at the end of a paragraph goes on in the next one, which begins with an opening mark (the old printers' rule) or closes what it
 * did not open. All its parts are the content of the attribution that holds one of them, as far as nobody else was found to say them. Who said the first
 * part goes before who is named behind a later one.
 */
export const continuedQuotations = (clues: Clues, found: readonly Labelled[]): Labelled[] => {
  const result = found.map((one) => ({ ...one }));
  const holders = holdersOf(clues, result);
  for (const parts of partsOf(clues)) {
    const held = parts.map(({ first, end }) => holders.subarray(first, end).find((holder) => holder >= 0));
    const own = [...held];
    for (let k = 1; k < parts.length; k++) held[k] ??= held[k - 1];
    for (let k = parts.length - 2; k >= 0; k--) if (isRest(clues, parts[k + 1])) held[k] ??= held[k + 1];
    parts.forEach(({ first, end }, k) => {
      const one = result[held[k] ?? -1];
      if (!one || own[k] !== undefined) return;
      one.content = [...one.content, [first, end] as Range].sort((a, b) => a[0] - b[0]);
    });
  }
  return result;
};
