import type { EventMention } from '../../vocabulary/event.ts';
import type { ActorOf } from '../actors/index.ts';
import type { Reading } from '../actors/reading.ts';
import type { PlaceOf } from '../places/index.ts';
import { type DayRange, dayRange } from './day-range.ts';
import type { Weights, Wording } from './features.ts';
import { type Trigger, wordingsOf } from './wording.ts';

/** An event mention with its participants and places resolved across documents. */
export type Happening = {
  /** Content-derived: the document's hash and the trigger's offset. */
  key: string;
  doc: string;
  mention: EventMention;
  wording: Wording;
  participants: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /** The days on which it may have happened. */
  days: DayRange | null;
};

const present = (ids: (string | null)[]): Set<string> => new Set(ids.filter((id) => id !== null));

/** Every event mention of a story, in order of publication and then of text, and what the story's words weigh. */
export const happeningsOf = (readings: Reading[], actorOf: ActorOf, placeOf: PlaceOf): { happenings: Happening[]; weights: Weights } => {
  const told = readings.flatMap(({ document: { doc, sha256 }, annotations }, at) =>
    annotations.events.map((mention) => ({ doc, sha256, at, mention })),
  );
  const triggers = told.map(({ at, mention: { start, end } }): Trigger => ({ doc: at, spans: [[start, end]] }));
  const documents = readings.map(({ document, annotations: { sentences } }) => ({ document, sentences }));
  const { wordings, weights } = wordingsOf(documents, triggers);
  const happenings = told.flatMap(({ doc, sha256, mention }, at) => {
    const wording = wordings[at];
    if (wording === undefined) return [];
    const participants = present(mention.participants.map((chain) => actorOf(doc, chain)));
    const places = present(mention.places.map((place) => placeOf(doc, place)));
    const days = mention.date === null ? null : dayRange(mention.date);
    return [{ key: `${sha256}:${mention.start}:${mention.end}`, doc, mention, wording, participants, places, days }];
  });
  return { happenings, weights };
};
