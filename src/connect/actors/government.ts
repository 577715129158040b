import type { Actor } from '../../vocabulary/graph.ts';
import { parseBodyName } from './body-name.ts';
import { countryOfText } from './candidate.ts';

type Known = Pick<Actor, 'id' | 'name' | 'type' | 'named' | 'roles'>;

/** The government of the country that an actor's role or, of bodies and nameless ones, its name gives it, when the story knows one; else `null`. */
export const governmentOf = (actors: readonly Known[]): ((actor: Known) => string | null) => {
  const governments = new Map<string, string>();
  for (const { id, name, type } of actors) {
    const body = type === 'government' ? parseBodyName(name, type) : null;
    if (body?.government && body.country !== null && !governments.has(body.country)) governments.set(body.country, id);
  }
  return ({ id, name, type, named, roles }) => {
    if (type === 'government') return null;
    // A people is of its country, not of its government; a body may be about a country.
    const said = type === 'person' && named ? roles.map(({ exact }) => exact) : named ? [] : [name];
    const country = said.map(countryOfText).find((code) => code !== null);
    const government = country === undefined || country === null ? undefined : governments.get(country);
    return government === undefined || government === id ? null : government;
  };
};
