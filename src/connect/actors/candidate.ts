import type { Annotations } from '../../vocabulary/annotations.ts';
import type { Document } from '../../vocabulary/document.ts';
import type { ActorType, Chain } from '../../vocabulary/mention.ts';
import { type BodyName, parseBodyName } from './body-name.ts';
import { countryNamed, countryOfCapital, splitCountry } from './countries.ts';
import { bareForm, words } from './fold.ts';
import { type PersonName, parsePersonName } from './person-name.ts';

/** One chain of one document as entity resolution sees it. */
export type Candidate = {
  doc: number;
  chain: number;
  type: ActorType;
  /** Content-derived and unlike any other: the document's hash and the offset of the name. */
  key: string;
  /** Printed names, fullest first. */
  forms: string[];
  person: PersonName | null;
  body: BodyName | null;
  /** Folded words of its roles. */
  roles: string[];
  /** ISO code of the country that its name, role or affiliation gives it. */
  country: string | null;
};

const countryOfText = (text: string): string | null => {
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

/** The named chains of a document. `doc` is its place in the list that the result indexes. */
export const candidatesOf = (doc: number, { sha256 }: Document, annotations: Annotations): Candidate[] => {
  const forms = formsOf(annotations);
  return annotations.chains.flatMap((chain, at) => {
    const name = forms[at]?.[0] ?? '';
    if (!chain.named || words(name).length === 0) return [];
    const person = chain.type === 'person' ? parsePersonName(name) : null;
    const body = chain.type === 'person' ? null : parseBodyName(name, chain.type);
    const country = body?.country ?? countryOfChain(chain, annotations.chains);
    const roles = [...new Set(chain.roles.flatMap((role) => words(role.exact)))];
    return [
      { doc, chain: at, type: chain.type, key: `${sha256}:${chain.name.start}`, forms: forms[at] ?? [name], person, body, roles, country },
    ];
  });
};
