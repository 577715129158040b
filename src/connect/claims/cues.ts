import type { Word } from './words.ts';

const negations = new Set("n't not no never none nothing nobody without neither nor cannot little few hardly barely".split(' '));
const numerals = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion half third quarter'.split(
    ' ',
  ),
);

/** A word that turns the sentence round: "not", "no", "never". */
export const isNegation = (word: Word): boolean => negations.has(word.lower);

/** A number in digits or as a numeral. "One" is left out: it is a pronoun as often. */
export const isQuantity = (word: Word): boolean => /\d/.test(word.lower) || numerals.has(word.lower);

const opinions = new Set(
  'believe think see say expect hope know feel consider decide want try continue start begin seem appear'.split(' '),
);

const complementReach = 5;

/** What a wording without a full verb says that something is: "the timing is | terrible". */
export const complementOf = (words: readonly Word[]): Word | undefined => {
  const be = words.findIndex(({ pos, lemma }) => pos === 'AUX' && lemma === 'be');
  return be < 0 ? undefined : words.slice(be + 1, be + 1 + complementReach).find(({ pos, content }) => content && /^(ADJ|NOUN)$/.test(pos));
};

/** The verb that a wording turns on: its first full verb that is not one of opinion or of phase ("we believe", "continue to"). */
export const headOf = (words: readonly Word[]): Word | undefined =>
  words.find((word) => word.pos === 'VERB' && word.content && !opinions.has(word.lemma)) ??
  words.find((word) => word.pos === 'VERB' && word.content);

const denials = new Set('deny reject refute dismiss dispute rebut contradict disavow'.split(' '));

/** A cue that turns its content round: "denied", "rejected". */
export const isDenial = (cue: readonly Word[]): boolean => cue.some((word) => denials.has(word.lemma)) && !cue.some(isNegation);

/** A cue that leaves its content with nobody: "was not told that", "did not say whether". */
export const isWithheld = (cue: readonly Word[]): boolean => cue.some(isNegation) && !cue.some((word) => denials.has(word.lemma));
