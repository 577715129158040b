import type { AttributionKind } from '../../vocabulary/attribution.ts';
import type { Range } from '../../vocabulary/span.ts';
import type { Clues } from './clues.ts';

/** A word or two in marks inside reported speech are the reporter's scare quotes or a borrowed term, but still printed as quoted: mixed. */
export const kindOf = (clues: Clues, content: readonly Range[]): AttributionKind => {
  let words = 0;
  let quoted = 0;
  for (const [first, end] of content)
    for (let i = first; i < end; i++) {
      if (clues.shape[i] === 5) continue;
      words++;
      if ((clues.quotation[i] ?? -1) >= 0) quoted++;
    }
  if (quoted === 0) return 'indirect';
  return quoted >= words * 0.9 ? 'direct' : 'mixed';
};
