import { z } from 'zod';
import { Attribution } from './attribution.ts';
import { DateMention } from './date.ts';
import { EventMention } from './event.ts';
import { Chain, Mention } from './mention.ts';
import { PlaceMention } from './place.ts';
import { Range } from './span.ts';

/** What one document says, read alone. Lists stand in text order; indices point into the lists beside them. */
export const Annotations = z.strictObject({
  doc: z.string(),
  sha256: z.string(),
  sentences: z.array(Range),
  mentions: z.array(Mention),
  chains: z.array(Chain),
  places: z.array(PlaceMention),
  dates: z.array(DateMention),
  attributions: z.array(Attribution),
  events: z.array(EventMention),
});
export type Annotations = z.infer<typeof Annotations>;
