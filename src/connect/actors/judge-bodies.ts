import type { BodyName } from './body-name.ts';
import { compareCountries, shareDocument, supportOf } from './evidence.ts';
import { different, type Reason, same, unsure, type Verdict } from './judge.ts';
import type { Profile } from './profile.ts';
import { respell } from './transliteration.ts';

const sameWords = (a: BodyName, b: BodyName): boolean =>
  a.words.length === b.words.length && a.words.every((word, at) => respell(word) === respell(b.words[at] ?? ''));

const abbreviates = (short: Profile, long: Profile): boolean => short.acronyms.some((acronym) => long.initials.includes(acronym));

/** One name is the other with words in front ("Senate Armed Services Committee") or its first word alone ("Maxar"). */
const isShortOf = (short: string, long: string): boolean =>
  short.includes(' ')
    ? long.endsWith(` ${short}`)
    : short.length > 3 && long.startsWith(`${short} `) && !long.slice(short.length + 1).startsWith('of ');

const likeness = (left: Profile, right: Profile): { reason: Reason; score: number } | null => {
  const [a, b] = [left.first.body, right.first.body];
  if (a === null || b === null) return null;
  if (a.words.length > 0 && sameWords(a, b)) return { reason: 'same-words', score: 0.8 };
  if (abbreviates(left, right) || abbreviates(right, left)) return { reason: 'acronym', score: 0.62 };
  if (left.forms.some((form) => right.forms.includes(form))) return { reason: 'same-form', score: 0.6 };
  const [x, y] = [left.forms, right.forms];
  if (x.some((short) => y.some((long) => isShortOf(short, long) || isShortOf(long, short)))) return { reason: 'short-form', score: 0.55 };
  return null;
};

/** Two organisations, governments or groups. */
export const judgeBodies = (left: Profile, right: Profile): Verdict | null => {
  const like = likeness(left, right);
  if (like === null) return null;
  const countries = compareCountries(left, right);
  if (countries === 'conflict') return different('different-country');
  const governments = [left, right].filter(({ first }) => first.body?.government).length;
  if (governments > 0) return unsure(like.reason);
  const support = supportOf(left, right);
  // The same words with no country on one side may be another country's: weak, so that rivals can contest it.
  const oneSided = left.countries.length !== right.countries.length;
  const score = Math.min(like.score, oneSided ? 0.65 : 1) + support.score / 2;
  // Short for what? For what the same document spells out.
  return shareDocument(left, right)
    ? same(score + 0.1, like.reason, 'same-document', ...support.reasons)
    : same(score, like.reason, ...support.reasons);
};
