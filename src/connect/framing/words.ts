import { stemmer } from 'stemmer';
import { isListed } from '../claims/thesaurus.ts';
import type { Word } from '../claims/words.ts';

/** Endings of nouns made from verbs, each with what the verb may end in. */
const derivations: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ation$/, ['ate', 'e', '']],
  [/ction$/, ['ct', 'ce']],
  [/sion$/, ['d', 'de', 'se', 's']],
  [/ion$/, ['', 'e']],
  [/ment$/, ['', 'e']],
  [/al$/, ['', 'e']],
  [/ure$/, ['', 'e']],
  [/ing$/, ['', 'e']],
];
const shortest = 4;

/** The verb that a noun is made from, where the thesaurus has it: "withdrawal" → "withdraw", "relocation" → "relocate". */
const verbOf = (lemma: string): string => {
  for (const [ending, verbal] of derivations) {
    if (!ending.test(lemma)) continue;
    const verb = verbal.map((end) => lemma.replace(ending, end)).find((each) => each.length >= shortest && isListed(each));
    if (verb) return verb;
  }
  return lemma;
};

/** What a word is as a term: inflection and derivation folded; a phrasal verb with its particle ("scale_back") is a term of its own. */
export const termKey = ({ sense, lemma, pos }: Word): string =>
  sense.includes('_') ? sense : stemmer(pos === 'NOUN' ? verbOf(lemma.toLowerCase()) : lemma.toLowerCase());

/** Whether a word can be a term: a noun or a full verb. */
export const isTerm = ({ content, pos }: Word): boolean => content && (pos === 'NOUN' || pos === 'VERB');

/** Whether the verb at `at` only describes the noun behind it: "its reduced strength". */
export const isAttributive = (words: readonly Word[], at: number): boolean =>
  words[at]?.pos === 'VERB' && (words[at - 1]?.pos === 'DET' || /^(?:its|their|his|her|our|my|your|'s)$/.test(words[at - 1]?.lower ?? ''));

const particleReach = 2;

/** The words that make up the term at `at`: a phrasal verb's particle goes with it where it stands next to it. */
export const termWords = (words: readonly Word[], at: number): Word[] => {
  const word = words[at] as Word;
  const particle = word.sense.split('_')[1];
  const end = particle === undefined ? -1 : words.findIndex(({ lower }, i) => i > at && i <= at + particleReach && lower === particle);
  return words.slice(at, end < 0 ? at + 1 : end + 1);
};
