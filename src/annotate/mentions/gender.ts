import type { Candidate, Stretch } from './candidate.ts';
import { FEMALE_NAMES, FEMALE_WORDS, MALE_NAMES, MALE_WORDS } from './lexicon.ts';
import { bare } from './names.ts';
import type { View } from './view.ts';

/** The gender that a person's title tells, or else a first name. */
export const genderOf = (view: View, name: Stretch, role: Stretch | null): Candidate['gender'] => {
  for (let i = role?.first ?? 0; role && i <= role.last; i += 1) {
    const word = bare(view.tokens[i]?.lower ?? '');
    if (MALE_WORDS.has(word)) return 'male';
    if (FEMALE_WORDS.has(word)) return 'female';
  }
  const first = view.tokens[name.first]?.lower ?? '';
  if (name.first === name.last) return null;
  if (MALE_NAMES.has(first) === FEMALE_NAMES.has(first)) return null;
  return MALE_NAMES.has(first) ? 'male' : 'female';
};

/** The gender that a common noun tells: "spokeswoman". */
export const genderOfNoun = (view: View, head: number): Candidate['gender'] => {
  const word = view.tokens[head]?.lower ?? '';
  if (MALE_WORDS.has(word) || (word.endsWith('man') && word !== 'woman' && !word.endsWith('woman'))) return 'male';
  return FEMALE_WORDS.has(word) || word.endsWith('woman') ? 'female' : null;
};
