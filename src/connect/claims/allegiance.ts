import type { Actor } from '../../vocabulary/graph.ts';
import { countryOf } from './country.ts';

/** A capital stands for its government in the name of a body, but a person's name may only sound like one. */
const named = (text: string, capitals: boolean): string | null => {
  const words = text.split(/[\s,]+/);
  const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
  const found = [...pairs, ...words].map(countryOf).find((word) => word !== null && (capitals || !word.capital));
  return found?.country ?? null;
};

/** ISO code of the country that an actor is or speaks for, by its name, its names elsewhere, its roles, or the body it belongs to. */
export const allegianceOf = (actor: Actor, actorById: ReadonlyMap<string, Actor>): string | null => {
  const forms = [actor.name, ...actor.aliases.map(({ form }) => form)].map((form) => named(form, actor.type !== 'person'));
  const roles = actor.roles.map(({ exact }) => named(exact, true));
  const own = [...forms, ...roles].find((country) => country !== null);
  const body = actor.affiliation === null ? undefined : actorById.get(actor.affiliation);
  return own ?? (body ? named(body.name, true) : null);
};
