import { kept } from '../../support/kept.ts';
import type { Chain, Mention } from '../../vocabulary/mention.ts';
import type { Span } from '../../vocabulary/span.ts';
import type { Candidate, Stretch } from './candidate.ts';
import { type Chaining, rootOf } from './coreference/chaining.ts';
import { countryNamed } from './countries.ts';
import { genderOf } from './gender.ts';
import { OFFICES } from './lexicon.ts';
import { bare } from './names.ts';
import { hasGenitive, type View } from './view.ts';

const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'this', 'that']);

const spanOf = ({ text, tokens }: View, { first, last }: Stretch): Span => {
  const [start, end] = [tokens[first]?.start ?? 0, (tokens[last]?.end ?? 0) - (hasGenitive(tokens[last]) ? 2 : 0)];
  return { start, end, exact: text.slice(start, end) };
};

/** What a name's length and letters add to its rank; `isLoud`: "ADA QUILL" in a transcript is printed better elsewhere. */
const printOf = kept(20_000, (name) => ({
  size: name.split(' ').length * 20 + Math.min(19, name.length / 3),
  isLoud: name === name.toUpperCase(),
  isCountry: countryNamed(name) !== null,
}));

/** The fullest name: most words, then longest, then first; a country's own name before its capital's. */
const fullness = (candidate: Candidate, name: string): number => {
  const base = candidate.kind === 'name' ? 1000 : candidate.kind === 'nominal' ? 0 : -1000;
  const { size, isLoud, isCountry } = printOf(name);
  if (candidate.kind === 'name' && candidate.type === 'person' && isLoud) return base;
  return base + (candidate.country && isCountry ? 500 : 0) + size;
};

/** Phrase without its determiner: the role it prints. */
const roleOf = (view: View, candidate: Candidate): Stretch => {
  let first = candidate.first;
  while (first < candidate.head && DETERMINERS.has(view.tokens[first]?.lower ?? '')) first += 1;
  return { first, last: candidate.last };
};

/** Bodies that a country has one of. */
const STATE_BODIES = new Set([
  'ministry',
  'department',
  'parliament',
  'government',
  'army',
  'navy',
  'military',
  'police',
  'senate',
  'congress',
  'cabinet',
  'embassy',
  'legislature',
  'treasury',
]);

/** A phrase that names a body though it is written small: "the U.K. defense ministry". */
const namesBody = (view: View, { first, kind, type, nationality, head }: Candidate): boolean =>
  kind === 'nominal' &&
  (type === 'organisation' || type === 'government') &&
  nationality !== null &&
  STATE_BODIES.has(view.tokens[head]?.lower ?? '') &&
  !/^an?$/.test(view.tokens[first]?.lower ?? '');

/** Chains and mentions of a document once all sieves have run. Pronouns that point to nothing known are left out. */
export const chainsOf = (chaining: Chaining): { mentions: Mention[]; chains: Chain[] } => {
  const { view, candidates } = chaining;
  const count = candidates.length;
  const roots = new Int32Array(count);
  // A chain is told by more than pronouns.
  const isTold = new Uint8Array(count);
  for (let i = 0; i < count; i += 1) {
    const root = rootOf(chaining, i);
    roots[i] = root;
    if (candidates[i]?.kind !== 'pronoun') isTold[root] = 1;
  }
  const numbers = new Int32Array(count).fill(-1);
  const members: number[][] = [];
  const governments = new Map<string, number>();
  for (let i = 0; i < count; i += 1) {
    const root = roots[i] as number;
    if (isTold[root] === 0) continue;
    if (numbers[root] === -1) numbers[root] = members.push([]) - 1;
    members[numbers[root] as number]?.push(i);
    const { type, country } = candidates[i] as Candidate;
    if (type === 'government' && country && !governments.has(country)) governments.set(country, i);
  }
  const chainAt = (i: number): number => numbers[roots[i] as number] as number;

  const chains = members.map((list): Chain => chainOf(chaining, list));
  for (const [number, chain] of chains.entries())
    chain.affiliation = affiliationOf(chaining, members[number] as number[], number, chainAt, governments);
  const mentions: Mention[] = [];
  for (let i = 0; i < count; i += 1) {
    const chain = chainAt(i);
    if (chain < 0) continue;
    const candidate = candidates[i] as Candidate;
    const { start, end, exact } = spanOf(view, candidate);
    mentions.push({ start, end, exact, kind: candidate.kind, chain });
  }
  return { mentions, chains };
};

/** The gender that a person's titles and first names tell, where they do not differ. Pronouns are too easily joined with the wrong name. */
const toldGender = (view: View, members: readonly Candidate[]): Chain['gender'] => {
  const genders = new Set(
    members.flatMap((candidate) => (candidate.kind === 'name' ? (genderOf(view, candidate, candidate.role) ?? []) : [])),
  );
  return genders.size === 1 ? [...genders][0] : undefined;
};

/** A chain of candidates: its fullest name, and the roles printed for it. */
const chainOf = ({ view, candidates, texts }: Chaining, list: readonly number[]): Chain => {
  let named = candidates[list[0] as number] as Candidate;
  let most = -Infinity;
  let isNamed = false;
  for (const i of list) {
    const candidate = candidates[i] as Candidate;
    isNamed ||= candidate.kind === 'name' || namesBody(view, candidate);
    if (list.length === 1) continue;
    const rank = fullness(candidate, texts[i] ?? '');
    if (rank > most) [named, most] = [candidate, rank];
  }
  const roles: Span[] = [];
  for (const i of list) {
    const candidate = candidates[i] as Candidate;
    const isOffice = candidate.kind === 'nominal' && named.type === 'person' && isNamed && !candidate.role;
    if (candidate.role) roles.push(spanOf(view, candidate.role));
    else if (isOffice && OFFICES.has(bare(view.tokens[candidate.head]?.lower ?? ''))) roles.push(spanOf(view, roleOf(view, candidate)));
  }
  const gender =
    isNamed && named.type === 'person'
      ? toldGender(
          view,
          list.map((i) => candidates[i] as Candidate),
        )
      : undefined;
  return { type: named.type, name: spanOf(view, named), named: isNamed, roles, affiliation: null, ...(gender ? { gender } : {}) };
};

/** A country in the middle of a body's name is what it is about: "Parliamentary Chile Committee"; one at its edge or after "of" is its own. */
const isOnlyAbout = (text: string, { kind, type }: Candidate): boolean =>
  kind === 'name' && type === 'organisation' && isAboutCountry(text);

const isAboutCountry = kept(20_000, (name) => {
  const words = name.split(' ');
  const at = words.findIndex((word) => countryNamed(word) !== null);
  return at > 0 && at < words.length - 1 && !/^(?:of|the)$/i.test(words[at - 1] ?? '');
});

/** The body inside a title or phrase ("palace spokesman", "its spokesperson"), else the government of the country it names. */
const affiliationOf = (
  { candidates, texts }: Chaining,
  list: number[],
  own: number,
  /** -1 where a candidate belongs to no chain. */
  chainAt: (i: number) => number,
  governments: Map<string, number>,
): number | null => {
  for (const i of list) {
    const candidate = candidates[i];
    if (!candidate || candidate.kind === 'pronoun') continue;
    const stretch = candidate.role ?? (candidate.kind === 'nominal' ? candidate : null);
    if (!stretch) continue;
    for (let k = Math.max(0, i - 8); k < Math.min(candidates.length, i + 8); k += 1) {
      const inner = candidates[k];
      if (
        !inner ||
        k === i ||
        inner.first < stretch.first ||
        inner.last > stretch.last ||
        inner.type === 'person' ||
        (inner.kind === 'nominal' && inner.type === 'group')
      )
        continue;
      const chain = chainAt(k);
      if (chain >= 0 && chain !== own) return chain;
    }
  }
  for (const i of list) {
    const candidate = candidates[i] as Candidate;
    const { type, nationality } = candidate;
    if (!nationality || type === 'government') continue;
    const government = governments.get(nationality);
    if (government === undefined || isOnlyAbout(texts[i] ?? '', candidate)) continue;
    const chain = chainAt(government);
    if (chain >= 0 && chain !== own) return chain;
  }
  return null;
};
