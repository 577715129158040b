import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Span } from '../../vocabulary/span.ts';

/** A stretch of a document that names or points to somebody or some place, and whom. `named`: it is a name, not a pronoun. */
export type Naming = { start: number; end: number; entity: string; named: boolean };

/** The names and pronouns of a document, in text order. `actorOf` and `placeOf` lead from a chain, and from the index of a place, to the one it is in all documents. */
export const namingsIn = (
  { mentions, places }: Annotations,
  actorOf: (chain: number) => { id: string; type: string; country: string | null } | null,
  placeOf: (mention: number) => string | null,
): Naming[] => {
  const actors = mentions.flatMap(({ start, end, kind, chain }): Naming[] => {
    const actor = kind === 'nominal' ? null : actorOf(chain);
    if (actor === null) return [];
    // A government goes by its country's name.
    const entity = actor.type === 'government' && actor.country !== null ? `country ${actor.country}` : `actor ${actor.id}`;
    return [{ start, end, entity, named: kind === 'name' }];
  });
  const located = places.flatMap(({ start, end }, at): Naming[] => {
    const id = placeOf(at);
    return id === null || actors.some((actor) => actor.start < end && start < actor.end)
      ? []
      : [{ start, end, entity: `place ${id}`, named: true }];
  });
  return [...actors, ...located].sort((a, b) => a.start - b.start || a.end - b.end);
};

/** The namings inside some spans. */
export const namingsWithin = (namings: readonly Naming[], spans: readonly Span[]): Naming[] =>
  namings.filter(({ start, end }) => spans.some((span) => start < span.end && span.start < end));
