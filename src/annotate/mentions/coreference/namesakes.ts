import { keptOfWords } from '../../kept.ts';
import type { Token } from '../../tokens.ts';
import type { Candidate } from '../candidate.ts';
import { isCapital } from '../view.ts';
import type { Chaining } from './chaining.ts';

/** Words that make a surname the name of a firm: "Doe Ltd". A foundation or campaign of that name leaves the surname to its bearer. */
const FIRM = /^(?:inc|corp|corporation|ltd|limited|plc|llc|gmbh|ag|nv|sa|se|co|group|holdings?)$/;
const withoutStops = keptOfWords((text) => text.toLowerCase().replaceAll('.', ''));
const lowerAt = ({ view }: Chaining, i: number): string => {
  const token = view.tokens[i];
  return token ? withoutStops(token) : '';
};

/** Whether a name shows that a surname is a firm's too: "Doe Ltd", "Doe chairman Jane Doe". */
const tellsFirm = (chaining: Chaining, { first, last, role, kind }: Candidate, surname: string): boolean => {
  const { tokens } = chaining.view;
  if (role && role.first < role.last && lowerAt(chaining, role.first) === surname)
    return first < last && lowerAt(chaining, last) === surname;
  if (kind !== 'name' || last - first > 1 || lowerAt(chaining, first) !== surname) return false;
  const form = first === last ? last + 1 : last;
  return FIRM.test(lowerAt(chaining, form)) && isCapital(tokens[form] as Token);
};

/**
 * Bare surnames that are their bearer's firm. Where a text has both ("Jane Doe", "Doe Ltd") a bare "Doe" is the person only after she was named
 * in full in the same or the previous paragraph and the firm was not.
 */
export const tellNamesakes = (chaining: Chaining): void => {
  const { candidates, view } = chaining;
  const blockOf = ({ first }: Candidate): number => view.tokens[first]?.block ?? 0;
  const surnames = new Set<string>();
  for (const { kind, type, first, last } of candidates)
    if (kind === 'name' && type === 'person' && first < last) surnames.add(lowerAt(chaining, last));
  const isFirm = new Set<string>();
  const addFirm = (candidate: Candidate, i: number): void => {
    const name = lowerAt(chaining, i);
    if (surnames.has(name) && tellsFirm(chaining, candidate, name)) isFirm.add(name);
  };
  for (const candidate of candidates) {
    if (candidate.kind === 'name') addFirm(candidate, candidate.first);
    if (candidate.role) addFirm(candidate, candidate.role.first);
  }
  if (isFirm.size === 0) return;
  /** Block in which the person was last named in full, and the firm by anything, by surname. */
  const people = new Map<string, number>();
  const firms = new Map<string, number>();
  for (const candidate of candidates) {
    const { kind, type, first, last, role } = candidate;
    if (kind !== 'name') continue;
    const surname = lowerAt(chaining, last);
    const block = blockOf(candidate);
    if (first < last || role) {
      if (type === 'person') people.set(surname, block);
      const opening = lowerAt(chaining, role?.first ?? first);
      if (tellsFirm(chaining, candidate, opening)) firms.set(opening, block);
      continue;
    }
    if (!isFirm.has(surname) || (type !== 'person' && type !== 'organisation')) continue;
    const near = (last: number | undefined): boolean => last !== undefined && block - last <= 1;
    if (near(people.get(surname)) && !near(firms.get(surname))) continue;
    candidate.type = 'organisation';
    candidate.gender = null;
    firms.set(surname, block);
  }
};
