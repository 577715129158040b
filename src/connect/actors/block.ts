import { listed } from './listed.ts';
import type { Profile } from './profile.ts';
import { isBare } from './profile.ts';
import { respell, soundKeys } from './transliteration.ts';

/** More profiles than this under one key say that the key tells nothing; they are left to their other keys. */
const BLOCK_LIMIT = 300;

const bodyKeys = ({ first: { body }, acronyms, initials }: Profile): string[] => {
  if (body === null || body.government) return [];
  return [...body.words.map((word) => `word:${respell(word)}`), ...[...acronyms, ...initials].map((letters) => `acronym:${letters}`)];
};

const personKeys = ({ first: { person } }: Profile): string[] => {
  if (person === null) return [];
  const initial = respell(person.given[0] ?? '')[0];
  return [`surname:${respell(person.surname)}`, ...soundKeys(person.surname).map((sound) => `sound:${initial}:${sound}`)];
};

/** A person in full can be meant by the surname, or by the first name where the family name comes first. */
const shortKeys = ({ first: { person } }: Profile): string[] => {
  if (person === null) return [];
  const ends = [person.surname, ...(person.given[0] === undefined ? [] : [person.given[0]])];
  return ends.flatMap((name) => soundKeys(name).map((sound) => `short:${sound}`));
};

const keysOf = (profile: Profile): string[] => [
  ...personKeys(profile),
  ...bodyKeys(profile),
  ...shortKeys(profile),
  ...profile.forms.map((form) => `form:${form}`),
];

/**
 * Pairs of profiles worth a comparison, each once: those that share a sound of the surname, a form, an acronym or a word. A surname
 * alone pairs with the people in full who may bear it, never with its like (their number grows with the documents).
 */
export const pairs = function* (profiles: Profile[]): Generator<[Profile, Profile]> {
  const full = new Map<string, number[]>();
  const bare: { at: number; keys: string[] }[] = [];
  profiles.forEach((profile, at) => {
    if (isBare(profile)) bare.push({ at, keys: shortKeys(profile) });
    else for (const key of new Set(keysOf(profile))) listed(full, key).push(at);
  });
  const seen = new Set<number>();
  const pair = (left: number, right: number): [Profile, Profile][] => {
    const number = left * profiles.length + right;
    const [a, b] = [profiles[left], profiles[right]];
    if (left === right || seen.has(number) || a === undefined || b === undefined) return [];
    seen.add(number);
    return [[a, b]];
  };
  for (const [key, block] of full) {
    if (block.length > BLOCK_LIMIT || key.startsWith('short:')) continue;
    for (const left of block) for (const right of block) if (left < right) yield* pair(left, right);
  }
  for (const { at, keys } of bare)
    for (const key of keys) {
      const block = full.get(key) ?? [];
      if (block.length <= BLOCK_LIMIT) for (const other of block) yield* pair(at, other);
    }
};
