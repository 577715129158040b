import type { Candidate } from './candidate.ts';
import { fold } from './fold.ts';
import { respell } from './transliteration.ts';

/**
 * Candidates that carry the very same name, taken as one before anything is compared, so that the cost of resolution follows the
 * number of names and not of mentions. People known by surname alone stay one profile a document, because two documents' Johnsons may differ.
 */
export type Profile = {
  id: string;
  candidates: Candidate[];
  first: Candidate;
  countries: string[];
  roles: Set<string>;
  genders: Set<'male' | 'female'>;
  forms: string[];
  acronyms: string[];
  initials: string[];
};

/** What a candidate's name says in full: two candidates with one identity are one actor. */
const identityOf = ({ person, body, country, key }: Candidate): string => {
  if (person !== null) {
    const { given, surname, suffix } = person;
    return given.length === 0 ? `surname:${surname}:${key}` : `person:${given.join(' ')}:${respell(surname)}:${suffix}`;
  }
  if (body?.government) return `government:${body.country}`;
  return `body:${country ?? ''}:${body?.words.join(' ') || body?.acronym || key}`;
};

const unique = <T>(items: T[]): T[] => [...new Set(items)];

const profileOf = (id: string, candidates: Candidate[]): Profile => {
  const sorted = candidates.sort((a, b) => (a.key < b.key ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) throw new RangeError('a profile holds at least one candidate');
  const countries = unique(sorted.flatMap(({ country }) => country ?? [])).sort();
  const forms = unique(sorted.flatMap((candidate) => candidate.forms.map(fold))).sort();
  const bodies = sorted.flatMap(({ body }) => body ?? []);
  const acronyms = unique(bodies.flatMap(({ acronym }) => acronym ?? [])).sort();
  const initials = unique(bodies.flatMap((body) => body.initials)).sort();
  const roles = new Set(sorted.flatMap((candidate) => candidate.roles));
  const genders = new Set(sorted.flatMap(({ gender }) => gender ?? []));
  return { id, candidates: sorted, first, countries, roles, genders, forms, acronyms, initials };
};

/** Groups candidates by identity; sorted by id, so that the order of documents leaves no trace. */
export const profilesOf = (candidates: Candidate[]): Profile[] => {
  const groups = Map.groupBy(candidates, identityOf);
  return [...groups].map(([id, members]) => profileOf(id, members)).sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** True for a person whom a document knows by surname alone: such a profile joins others only on weak evidence. */
export const isBare = ({ first }: Profile): boolean => first.person !== null && first.person.given.length === 0;
