import { generalRarity } from '../claims/rarity.ts';
import type { Word } from '../claims/words.ts';

/** A word of a document as event coreference sees it. */
export type Term = { start: number; stem: string; lemma: string; rarity: number; name: boolean; number: boolean };

const COMMON = 0.18;

const termOf = (word: Word): Term => ({
  start: word.start,
  stem: word.stem,
  lemma: word.lemma,
  rarity: generalRarity(word),
  name: /^\p{Lu}/u.test(word.text),
  number: /^\d/.test(word.text),
});

/** Those words that hold a letter or digit, in order. */
export const termsFrom = (words: Word[]): Term[] => words.filter(({ spoken }) => spoken).map(termOf);

/** Words that are not the most frequent of the language: those that tell one happening from another. */
export const telling = (term: Term): boolean => term.rarity > COMMON;
