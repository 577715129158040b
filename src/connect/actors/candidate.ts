import { bearsName } from '../../support/eponyms.ts';
import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { ActorType, Chain } from '../../vocabulary/mention.ts';
import { type BodyName, parseBodyName } from './body-name.ts';
import { countryNamed, countryOfCapital, splitCountry } from './countries.ts';
import { bareForm, fold, words } from './fold.ts';
import { isTheInstitution } from './institution.ts';
import { type PersonName, parsePersonName } from './person-name.ts';
import { respell } from './transliteration.ts';

/** One chain of one document as entity resolution sees it. */
export type Candidate = {
  doc: number;
  chain: number;
  type: ActorType;
  /** Content-derived and unlike any other: the document's hash and the offset of the name. */
  key: string;
  /** Printed names, fullest first; of a body, those that are not a place's too. */
  forms: string[];
  person: PersonName | null;
  body: BodyName | null;
  /** Folded words of its roles. */
  roles: string[];
  /** ISO code of the country that its name, role or affiliation gives it. */
  country: string | null;
  gender: Chain['gender'];
};

/** ISO code of the country that a name or role names, else `null`. */
export const countryOfText = (text: string): string | null => {
  const all = words(text);
  return splitCountry(all).country ?? all.map((word) => countryNamed(word)).find((code) => code !== null) ?? null;
};

const countryOfChain = (chain: Chain, chains: Chain[]): string | null => {
  const fromRoles = chain.roles.map((role) => countryOfText(role.exact)).find((code) => code !== null);
  if (fromRoles !== undefined) return fromRoles;
  const affiliation = chain.affiliation === null ? undefined : chains[chain.affiliation];
  if (affiliation === undefined) return null;
  return countryOfText(affiliation.name.exact) ?? (affiliation.type === 'government' ? countryOfCapital(affiliation.name.exact) : null);
};

const formsOf = (annotations: Annotations): string[][] => {
  const forms = annotations.chains.map((chain) => [bareForm(chain.name.exact)]);
  for (const { kind, chain, exact } of annotations.mentions) {
    const form = bareForm(exact);
    if (kind === 'name' && form !== '' && !forms[chain]?.includes(form)) forms[chain]?.push(form);
  }
  return forms;
};

/** Words that stand in the story for people's surnames and not, in a longer name, for a body. */
const surnamesIn = (annotations: Annotations[]): Set<string> => {
  const chains = annotations.flatMap((each) => each.chains.filter(({ named }) => named));
  const parts = chains.map(({ type, name }) => ({ type, parts: words(bareForm(name.exact)) })).filter((name) => name.parts.length > 1);
  const surnames = parts.filter(({ type }) => type === 'person').map((name) => respell(name.parts.at(-1) ?? ''));
  const called = parts.filter((name) => name.type !== 'person' && !bearsName(name.parts.at(-1) ?? ''));
  const bodies = new Set(called.flatMap((name) => name.parts.map(respell)));
  return new Set(surnames.filter((surname) => !bodies.has(surname)));
};

/** The chains of a story's documents that may be one with another's: the named ones and the definite institutions, each with the place of its document in the list. */
export const candidatesOf = (documents: { document: Document; annotations: Annotations }[]): Candidate[] => {
  const located = new Set(documents.flatMap(({ annotations }) => annotations.places.map(({ exact }) => fold(exact))));
  const surnames = surnamesIn(documents.map(({ annotations }) => annotations));
  return documents.flatMap(({ document: { sha256 }, annotations }, doc) => {
    const forms = formsOf(annotations);
    return annotations.chains.flatMap((chain, at): Candidate[] => {
      const name = forms[at]?.[0] ?? '';
      const parts = words(name);
      if (!(chain.named || isTheInstitution(chain)) || parts.length === 0) return [];
      // A surname alone is easily taken for a company's name: the rest of the story knows better.
      const mistaken =
        (chain.type === 'organisation' || chain.type === 'group') && parts.length === 1 && surnames.has(respell(parts[0] ?? ''));
      const person = chain.type === 'person' || mistaken ? parsePersonName(name) : null;
      const body = person === null ? parseBodyName(name, chain.type) : null;
      const country = body?.country ?? countryOfChain(chain, annotations.chains);
      // A body's town ("Chicago" of the Chicago Tribune) is no short name of it.
      const own = body === null ? (forms[at] ?? []) : (forms[at] ?? []).filter((form) => !located.has(fold(form)));
      const roles = [...new Set(chain.roles.flatMap((role) => words(role.exact)))];
      return [
        {
          doc,
          chain: at,
          type: chain.type,
          key: `${sha256}:${chain.name.start}`,
          forms: own,
          person,
          body,
          roles,
          country,
          gender: chain.gender,
        },
      ];
    });
  });
};
