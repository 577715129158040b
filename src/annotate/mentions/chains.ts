import type { Chain, Mention } from '../../vocabulary/mention.ts';
import type { Span } from '../../vocabulary/span.ts';
import { kept } from '../kept.ts';
import type { Candidate, Stretch } from './candidate.ts';
import { type Chaining, rootOf } from './coreference/chaining.ts';
import { countryNamed } from './countries.ts';
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
  const { view, candidates, texts } = chaining;
  const members = new Map<number, number[]>();
  for (let i = 0; i < candidates.length; i += 1) {
    const root = rootOf(chaining, i);
    const list = members.get(root);
    if (list) list.push(i);
    else members.set(root, [i]);
  }
  const numbers = new Map<number, number>();
  for (const [root, list] of members) if (list.some((i) => candidates[i]?.kind !== 'pronoun')) numbers.set(root, numbers.size);
  const chainAt = (i: number): number | null => numbers.get(rootOf(chaining, i)) ?? null;
  const governments = new Map<string, number>();
  for (const [i, { type, country }] of candidates.entries())
    if (type === 'government' && country && !governments.has(country)) governments.set(country, i);

  const chains: Chain[] = [];
  for (const root of numbers.keys()) {
    const indices = members.get(root) ?? [];
    const list = indices.map((i) => candidates[i] as Candidate);
    let named = list[0];
    let most = -Infinity;
    for (const i of indices.length > 1 ? indices : []) {
      const rank = fullness(candidates[i] as Candidate, texts[i] ?? '');
      if (rank > most) [named, most] = [candidates[i], rank];
    }
    if (!named) continue;
    const isNamed = list.some((candidate) => candidate.kind === 'name' || namesBody(view, candidate));
    const roles = list.flatMap((candidate) =>
      candidate.role
        ? [candidate.role]
        : candidate.kind === 'nominal' && named.type === 'person' && isNamed && OFFICES.has(bare(view.tokens[candidate.head]?.lower ?? ''))
          ? [roleOf(view, candidate)]
          : [],
    );
    chains.push({
      type: named.type,
      name: spanOf(view, named),
      named: isNamed,
      roles: roles.map((role) => spanOf(view, role)),
      affiliation: null,
    });
  }
  for (const [root, number] of numbers) {
    const chain = chains[number];
    if (chain) chain.affiliation = affiliationOf(chaining, members.get(root) ?? [], number, chainAt, governments);
  }
  const mentions = candidates.flatMap((candidate, i) => {
    const chain = chainAt(i);
    if (chain === null) return [];
    const { start, end, exact } = spanOf(view, candidate);
    return [{ start, end, exact, kind: candidate.kind, chain }];
  });
  return { mentions, chains };
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
  chainAt: (i: number) => number | null,
  governments: Map<string, number>,
): number | null => {
  for (const i of list) {
    const candidate = candidates[i];
    if (!candidate || candidate.kind === 'pronoun') continue;
    const stretch = candidate.role ?? (candidate.kind === 'nominal' ? candidate : null);
    if (!stretch) continue;
    for (let k = i - 8; k < Math.min(candidates.length, i + 8); k += 1) {
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
      if (chain !== null && chain !== own) return chain;
    }
  }
  for (const i of list) {
    const candidate = candidates[i] as Candidate;
    const { type, nationality } = candidate;
    if (!nationality || type === 'government') continue;
    const government = governments.get(nationality);
    if (government === undefined || isOnlyAbout(texts[i] ?? '', candidate)) continue;
    const chain = chainAt(government);
    if (chain !== null && chain !== own) return chain;
  }
  return null;
};
