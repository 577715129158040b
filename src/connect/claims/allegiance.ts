import type { Actor } from '../../vocabulary/graph.ts';
import { countryOf } from './country.ts';

const named = (text: string): string | null => {
  const words = text.split(/[\s,]+/);
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  return [...pairs, ...words].map((word) => countryOf(word)?.country).find((country) => country !== undefined) ?? null;
};

/** ISO code of the country that an actor is or speaks for, by its name, its names elsewhere, its roles, or the body it belongs to. */
export const allegianceOf = (actor: Actor, actorById: ReadonlyMap<string, Actor>): string | null => {
  const texts = [actor.name, ...actor.aliases.map(({ form }) => form), ...actor.roles.map(({ exact }) => exact)];
  const own = texts.map(named).find((country) => country !== null);
  const body = actor.affiliation === null ? undefined : actorById.get(actor.affiliation);
  return own ?? (body ? named(body.name) : null);
};
