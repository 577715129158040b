import { z } from 'zod';
import { Span } from './span.ts';

/** A gazetteer's entry. `id` is `<gazetteer>:<key>` (`geonames:703448`, `iso:UA`). */
export const Place = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['country', 'region', 'city', 'site']),
  country: z.string().nullable(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});
export type Place = z.infer<typeof Place>;

/** Text that locates. `places` holds one entry when the document decides, several when it does not, none when no gazetteer knows it. */
export const PlaceMention = z.strictObject({ ...Span.shape, places: z.array(Place) });
export type PlaceMention = z.infer<typeof PlaceMention>;
