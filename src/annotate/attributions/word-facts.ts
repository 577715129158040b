import { kept } from '../../support/kept.ts';
import { hashWord } from './hashing.ts';
import { wordClass } from './word-classes.ts';

/** What the spelling of a word tells, as whole numbers. */
export type WordFacts = {
  /** Hash of the word in small letters. */
  word: number;
  suffix: number;
  fine: number;
  coarse: number;
  /** 0 none, 1 lower case, 2 capitalised, 3 all capitals, 4 with digits, 5 punctuation. */
  shape: number;
  /** Opens a clause ("who", "which"), for words that are tagged as pronouns or the like. */
  opens: boolean;
  possessive: boolean;
  mark: 'comma' | 'quote' | 'end' | 'other';
};

const openers = new Set(['who', 'which', 'that', 'whom', 'whose', 'what']);

const shapeOf = (text: string): number => {
  if (/\d/.test(text)) return 4;
  if (!/\p{L}/u.test(text)) return 5;
  if (text === text.toLowerCase()) return 1;
  return text.length > 1 && text === text.toUpperCase() ? 3 : 2;
};

const markOf = (text: string): WordFacts['mark'] => {
  if (text === ',') return 'comma';
  if (/^[“”"'‘’«»]+$/.test(text)) return 'quote';
  return /^[.!?]+$/.test(text) ? 'end' : 'other';
};

/** Reads off what the spelling of a word tells. */
export const readWord = (text: string): WordFacts => {
  const lower = text.toLowerCase();
  return {
    word: hashWord(lower),
    suffix: hashWord(lower.slice(-3)),
    shape: shapeOf(text),
    ...wordClass(lower),
    opens: openers.has(lower),
    possessive: /^['’]s?$/.test(lower),
    mark: markOf(text),
  };
};

/** Hash of a lemma in small letters. */
export const lemmaHash = kept(50_000, (lemma) => hashWord(lemma.toLowerCase()));
