import type { EventMention } from '../../vocabulary/event.ts';
import type { ActorOf } from '../actors/index.ts';
import type { Reading } from '../actors/reading.ts';
import { analyse } from '../claims/words.ts';
import type { PlaceOf } from '../places/index.ts';
import { type DayRange, dayRange } from './day-range.ts';

/** An event mention with its participants and places resolved across documents. */
export type Happening = {
  /** Content-derived: the document's hash and the trigger's offset. */
  key: string;
  doc: string;
  /** Index into the document's event mentions, and place of the document in order of publication. */
  at: number;
  order: number;
  mention: EventMention;
  /** Stem of the trigger's head word. */
  stem: string;
  /** Stems of the content words of its phrase. */
  stems: Set<string>;
  days: DayRange | null;
  participants: Set<string>;
  places: Set<string>;
};

const memo = <T>(make: (text: string) => T): ((text: string) => T) => {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
};

const present = (ids: (string | null)[]): Set<string> => new Set(ids.filter((id) => id !== null));

/** Every event mention of a story, in order of publication and then of text. */
export const happeningsOf = (readings: Reading[], actorOf: ActorOf, placeOf: PlaceOf): Happening[] => {
  const stemsOf = memo((text) =>
    analyse(text)
      .filter(({ content }) => content)
      .map(({ stem }) => stem),
  );
  return readings.flatMap(({ document: { doc, sha256 }, annotations }, order) =>
    annotations.events.map((mention, at): Happening => {
      const trigger = stemsOf(mention.exact);
      return {
        key: `${sha256}:${mention.start}:${mention.end}`,
        doc,
        at,
        order,
        mention,
        stem: trigger.at(-1) ?? mention.exact.toLowerCase(),
        stems: new Set(stemsOf(mention.phrase.exact)),
        days: mention.date === null ? null : dayRange(mention.date),
        participants: present(mention.participants.map((chain) => actorOf(doc, chain))),
        places: present(mention.places.map((place) => placeOf(doc, place))),
      };
    }),
  );
};
