import { distance } from 'fastest-levenshtein';
import { compareCountries, differInGender, supportOf } from './evidence.ts';
import { type GivenMatch, matchGiven, middlesConflict, type PersonName } from './person-name.ts';
import type { Profile } from './profile.ts';
import { nearSpelling, respell, sameSound } from './transliteration.ts';
import { different, same, unsure, type Verdict } from './verdict.ts';

/** One letter more or less, which is how surnames are misspelt ("Rait", "Raite"); another letter is often another name. */
const isLengthened = (left: string, right: string): boolean => Math.abs(left.length - right.length) === 1 && distance(left, right) === 1;

type Likeness = 'equal' | 'respelt' | 'near';

const compareWords = (left: string, right: string): Likeness | null => {
  if (left === right) return 'equal';
  if (respell(left) === respell(right)) return 'respelt';
  return nearSpelling(left, right) || (Math.min(left.length, right.length) >= 4 && isLengthened(left, right) && sameSound(left, right))
    ? 'near'
    : null;
};

const GIVEN: Record<
  Exclude<GivenMatch, 'none'>,
  { score: number; reason: 'same-name' | 'initial-of-given-name' | 'nickname' | 'transliteration' }
> = {
  equal: { score: 0.95, reason: 'same-name' },
  nickname: { score: 0.85, reason: 'nickname' },
  transliteration: { score: 0.85, reason: 'transliteration' },
  initial: { score: 0.76, reason: 'initial-of-given-name' },
};

/** "Englishman Robert Buckley" ends in the name that another document prints whole: what stands before it is no given name. */
const endsIn = (long: string[], short: string[]): boolean =>
  long.length > short.length && short.every((name, at) => name === long.at(at - short.length));

const areNested = (left: PersonName, right: PersonName): boolean =>
  left.surname === right.surname && (endsIn(left.given, right.given) || endsIn(right.given, left.given));

/** "Ben Tovim" for "Dana Ben Tovim": what looks like a given name is the particle before the other's surname. */
const isFamilyOf = (short: PersonName, long: PersonName): boolean =>
  short.surname === long.surname && short.given.length === 1 && long.particles.includes(short.given[0] ?? '');

/** Two people whose given names are known. */
export const judgePeople = (left: Profile, right: Profile): Verdict | null => {
  const [a, b] = [left.first.person, right.first.person];
  if (a === null || b === null) return null;
  const surname = compareWords(a.surname, b.surname);
  if (surname === null) return null;
  const given = matchGiven(a.given[0] ?? '', b.given[0] ?? '');
  if (given === 'none') {
    if (areNested(a, b) || isFamilyOf(a, b) || isFamilyOf(b, a)) return same(0.8, 'short-form', ...supportOf(left, right).reasons);
    // Both may have a word before the name that is none: "Striker Rosa Quill", "Winger Rosa Quill".
    const alike = Math.min(a.given.length, b.given.length) > 1 && a.given.at(-1) === b.given.at(-1);
    return alike && surname === 'equal' ? unsure('different-given-name') : different('different-given-name');
  }
  if (middlesConflict(a, b)) return different('different-middle-name');
  const { score, reason } = GIVEN[given];
  const support = supportOf(left, right);
  if (surname !== 'near') return same(score, reason, ...(surname === 'respelt' ? (['transliteration'] as const) : []), ...support.reasons);
  if (surname === 'near' && given === 'equal' && isLengthened(a.surname, b.surname) && compareCountries(left, right) !== 'conflict')
    return same(0.76, 'near-spelling', ...support.reasons);
  // A surname that only resembles the other needs the same given name, and something besides the name.
  const proven = support.reasons.length > 0 || (a.given.length > 1 && b.given.length > 1);
  return given !== 'initial' && proven && compareCountries(left, right) !== 'conflict'
    ? same(0.75, 'near-spelling', ...support.reasons)
    : unsure('near-spelling');
};

const BARE: Record<Likeness, number> = { equal: 0.55, respelt: 0.53, near: 0.4 };

/** A person known by one word (`bare`) and one known in full. */
export const judgeBare = (bare: Profile, full: Profile): Verdict | null => {
  const [a, b] = [bare.first.person, full.first.person];
  if (a === null || b === null) return null;
  const surname = compareWords(a.surname, b.surname);
  const familyFirst = surname === null && full.forms.includes(a.surname);
  if (surname === null && !familyFirst) return null;
  if (compareCountries(bare, full) === 'conflict') return different('different-country');
  if (differInGender(bare, full)) return different('different-gender');
  const support = supportOf(bare, full);
  if (surname === 'near' && support.reasons.length === 0) return unsure('near-spelling');
  const reason = surname === 'equal' || familyFirst ? 'surname-only' : surname === 'respelt' ? 'transliteration' : 'near-spelling';
  return same(BARE[surname ?? 'equal'] + support.score, reason, ...support.reasons);
};
