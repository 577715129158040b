import type { Annotations } from '../../vocabulary/annotations.ts';
import { standard } from './body-name.ts';
import { splitCountry } from './countries.ts';
import { words } from './fold.ts';
import offices from './offices.json' with { type: 'json' };

/** Offices that one person in a country holds at a time. */
const SINGLE = new Set(offices);

/** A country and its office, when a phrase is no more than these: "Ukraine's president", "the Turkish foreign minister". */
export const officeIn = (phrase: string): string | null => {
  const all = words(phrase);
  const { country, rest } = splitCountry(all[0] === 'the' ? all.slice(1) : all);
  const office = rest.map(standard).join(' ');
  return country !== null && SINGLE.has(office) ? `${country} ${office}` : null;
};

/**
 * Nameless people whom a document calls by an office that only one named person of the story holds are that person: the role and
 * the country say so, not the words alone. Two holders (of two dates) leave it open.
 * @returns for `document:chain` of each such nameless chain, `document:chain` of a holder.
 */
export const officeHolders = (documents: Annotations[], sameActor: (left: string, right: string) => boolean): Map<string, string> => {
  const holders = new Map<string, string[]>();
  const called: { at: string; office: string }[] = [];
  documents.forEach(({ chains }, doc) => {
    chains.forEach(({ type, named, roles, name }, chain) => {
      if (type !== 'person') return;
      const at = `${doc}:${chain}`;
      const office = named ? null : officeIn(name.exact);
      if (office !== null) called.push({ at, office });
      if (!named) return;
      for (const held of new Set(roles.flatMap((role) => officeIn(role.exact) ?? []))) {
        const known = holders.get(held) ?? [];
        if (!known.some((other) => sameActor(other, at))) holders.set(held, [...known, at]);
      }
    });
  });
  return new Map(
    called.flatMap(({ at, office }) => {
      const [holder, ...others] = holders.get(office) ?? [];
      return holder === undefined || others.length > 0 ? [] : [[at, holder] as const];
    }),
  );
};
