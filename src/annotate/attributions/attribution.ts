import type { AttributionKind } from '../../vocabulary/attribution.ts';
import type { Range } from '../../vocabulary/span.ts';

/** An attribution before its speaker is known. Offsets into `document.text`, each list in text order. */
export type RawAttribution = {
  source: Range[];
  cue: Range[];
  content: Range[];
  kind: AttributionKind;
  /** Index, in the same list, of the attribution whose content this one stands in. */
  within: number | null;
};
