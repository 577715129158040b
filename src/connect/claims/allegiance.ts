import type { Actor } from '../../vocabulary/graph.ts';
import { countryOfSeat } from '../actors/body-name.ts';
import { countryOf } from './country.ts';

/** A capital stands for its government in the name of a body, but a person's name may only sound like one. */
const named = (text: string, capitals: boolean): string | null => {
  const words = text.split(/[\s,]+/);
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  const found = [...pairs, ...words].map(countryOf).find((word) => word !== null && (capitals || !word.capital));
  return found?.country ?? null;
};

/**
 * ISO code of the country that an actor is or speaks for, by its name, its names elsewhere, its roles, or the body it belongs to, and what
 * that body belongs to: a ministry's spokesman speaks for the ministry's country.
 */
export const allegianceOf = (actor: Actor, actorById: ReadonlyMap<string, Actor>): string | null => {
  const seen = new Set<Actor>();
  for (let next: Actor | undefined = actor; next && !seen.has(next); next = actorById.get(next.affiliation ?? '')) {
    seen.add(next);
    const person = next.type === 'person';
    const forms = [next.name, ...next.aliases.map(({ form }) => form)].map((form) => named(form, !person));
    const roles = next.roles.map(({ exact }) => named(exact, true));
    const seat = person ? null : countryOfSeat(next.name);
    const own = [...forms, seat, ...roles].find((country) => country !== null);
    if (own) return own;
  }
  return null;
};
