import type { DateMention } from '../../vocabulary/date.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { RawAttribution } from '../attributions/attribution.ts';
import type { Found } from '../mentions/index.ts';
import type { Tokenized } from '../tokens.ts';
import { daysAround } from './around.ts';
import { besideCue, type Occasion } from './beside.ts';

/**
 * For each attribution the day it was said, as EDTF, and the occasion as printed. The words beside the cue come first ("said Wednesday", "in a video
 * address on Monday"); where they name no date, what stands around the statement does: see `daysAround`. `null` where neither tells.
 * @param who for each attribution the chain that speaks
 */
export const said = (
  document: Document,
  tokenized: Tokenized,
  dates: DateMention[],
  found: Found,
  attributions: RawAttribution[],
  who: readonly { speaker: number | null }[],
): Occasion[] => {
  const beside = besideCue(document, tokenized, dates, attributions);
  const told = beside.map((occasion, index) => ({ ...occasion, speaker: who[index]?.speaker ?? null }));
  const days = daysAround(document, tokenized, dates, found, attributions, told);
  return beside.map(({ venue }, index) => ({ said: days[index] ?? null, venue }));
};
