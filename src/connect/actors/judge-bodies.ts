import { bearsName } from '../../support/eponyms.ts';
import type { BodyName } from './body-name.ts';
import { compareCountries, shareDocument, supportOf } from './evidence.ts';
import { isInstitution } from './institution.ts';
import type { Profile } from './profile.ts';
import { respell } from './transliteration.ts';
import { different, type Reason, same, unsure, type Verdict } from './verdict.ts';

const sameWords = (a: BodyName, b: BodyName): boolean =>
  a.words.length === b.words.length && a.words.every((word, at) => respell(word) === respell(b.words[at] ?? ''));

const abbreviates = (short: Profile, long: Profile): boolean => short.acronyms.some((acronym) => long.initials.includes(acronym));

/** The first word of a name for the whole ("Maxar"), unless it is a person whose name the body bears. */
const isFirstOf = (short: string, long: string): boolean =>
  short.length > 3 &&
  !short.includes(' ') &&
  long.startsWith(`${short} `) &&
  !long.slice(short.length + 1).startsWith('of ') &&
  !bearsName(long.split(' ').at(-1) ?? '');

/** The last words for the whole, which only a document that prints both can mean: many bodies end in "Armed Services Committee". */
const isLastOf = (short: string, long: string): boolean => short.includes(' ') && long.endsWith(` ${short}`);

/** "World Federation" for "World Board Games Federation": the first and the last word of the whole, and between them none that it has not. */
const isOutlineOf = (short: string, long: string): boolean => {
  const [few, many] = [short.split(' '), long.split(' ')];
  if (few.length < 2 || few.length >= many.length || few[0] !== many[0] || few.at(-1) !== many.at(-1)) return false;
  let at = 0;
  for (const word of many) if (word === few[at]) at++;
  return at === few.length;
};

const isShort = (left: Profile, right: Profile, rule: (short: string, long: string) => boolean): boolean =>
  left.forms.some((a) => right.forms.some((b) => rule(a, b) || rule(b, a)));

const likeness = (left: Profile, right: Profile): { reason: Reason; score: number } | null => {
  const [a, b] = [left.first.body, right.first.body];
  if (a === null || b === null) return null;
  if (a.words.length > 0 && sameWords(a, b)) return { reason: 'same-words', score: 0.8 };
  if (abbreviates(left, right) || abbreviates(right, left)) return { reason: 'acronym', score: 0.62 };
  if (left.forms.some((form) => right.forms.includes(form))) return { reason: 'same-form', score: 0.6 };
  if (
    isShort(left, right, isFirstOf) ||
    isShort(left, right, isOutlineOf) ||
    (shareDocument(left, right) && isShort(left, right, isLastOf))
  )
    return { reason: 'short-form', score: 0.55 };
  return null;
};

/** Two organisations, governments or groups. */
export const judgeBodies = (left: Profile, right: Profile): Verdict | null => {
  const like = likeness(left, right);
  if (like === null) return null;
  const countries = compareCountries(left, right);
  if (countries === 'conflict') return different('different-country');
  // "Arden Energy Norway" is a branch of Arden Energy; "Norway's army" is what Norwegians call the army.
  const [a, b] = [left.first.body, right.first.body];
  const branch = (a?.country === null) !== (b?.country === null) && ![...(a?.words ?? []), ...(b?.words ?? [])].some(isInstitution);
  if (like.reason === 'same-words' && branch) return unsure(like.reason);
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
