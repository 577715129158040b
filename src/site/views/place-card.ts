import { byCodeUnit } from '../../support/files.ts';
import type { PlaceNode } from '../data/nodes.ts';
import { messages } from '../messages.ts';
import { type Carry, carryOf } from './claim-card.ts';
import { once } from './once.ts';
import type { Printer } from './printer.ts';

/** A place as it stands in lists. `others` are the further names that sources print for it. */
export type PlaceCard = {
  href: string;
  name: string;
  others: string[];
  type: string;
  coordinates: string;
  events: string;
  /** How many sources name it, where they are of several stories and their letters would say nothing. */
  sources: string;
  carry: Carry | null;
};

export const coordinatesOf = ({ lat, lon }: PlaceNode): string => messages.place.coordinatesOf(lat, lon);

/** How often a place is named, by all sources together. */
export const timesNamed = ({ mentions }: PlaceNode): number => [...mentions.values()].reduce((sum, count) => sum + count, 0);

export const placeCard = once((print: Printer, place: PlaceNode): PlaceCard => {
  const story = place.stories.length === 1 ? place.stories[0] : undefined;
  return {
    href: print.href(place.path),
    name: place.name,
    // Datelines print in capitals what the text prints in small letters.
    others: place.aliases.map(({ form }) => form).filter((form) => form.toLowerCase() !== place.name.toLowerCase()),
    type: messages.placeTypes[place.type],
    coordinates: coordinatesOf(place),
    events: place.events.length > 0 ? messages.count.events(place.events.length) : '',
    sources: story ? '' : messages.count.sources(place.mentions.size),
    carry: story
      ? carryOf(
          story,
          story.sources.filter((source) => place.mentions.has(source)),
        )
      : null,
  };
});

/** Countries before what lies in them, then the most named, then the alphabet. */
export const mostNamed = (a: PlaceNode, b: PlaceNode): number =>
  Number(b.type === 'country') - Number(a.type === 'country') ||
  timesNamed(b) - timesNamed(a) ||
  byCodeUnit(a.name, b.name) ||
  byCodeUnit(a.id, b.id);
