import type { Word } from '../claims/words.ts';
import { isTerm } from './words.ts';

const marks = /^["“”'‘’«»]$/;
const articles = new Set(['a', 'an']);
const longest = 5;

export const isArticle = (word: Word | undefined): boolean => articles.has(word?.lower ?? '');

/** The index of the first word from `at` on that is no mark of quotation. */
export const skipMarks = (words: readonly Word[], at: number): number => {
  let i = at;
  while (marks.test(words[i]?.text ?? '')) i++;
  return i;
};

/** The last noun of a run of nouns with what describes them before, from `first` on; -1 where there is none. */
const headFrom = (words: readonly Word[], first: number): number => {
  let head = -1;
  for (let i = first; i < first + longest; i++) {
    const word = words[i];
    if (word === undefined) break;
    if (word.pos === 'NOUN') head = i;
    else if (head >= 0 || (!/^(ADJ|ADV)$/.test(word.pos) && !marks.test(word.text))) break;
  }
  const word = words[head];
  // "A work - around" is cut in two by the tagger.
  const cut = [words[head - 1], words[head + 1]].some((next) => /^[-‑]$/.test(next?.text ?? ''));
  return word && isTerm(word) && !cut ? head : -1;
};

/** The head of the noun phrase that begins with an indefinite article at `at`, marks of quotation apart: "a “real withdrawal”". -1: there is none. */
export const headAfter = (words: readonly Word[], at: number): number => {
  const first = skipMarks(words, at);
  return isArticle(words[first]) ? headFrom(words, first + 1) : -1;
};

/** The head of a noun phrase without an article at `at`: "murder", "peaceful protests". -1: there is none. */
export const bareAfter = (words: readonly Word[], at: number): number => headFrom(words, skipMarks(words, at));

/** The index of the article nearest before `end` that can begin a noun phrase there; -1 without one. */
export const articleBefore = (words: readonly Word[], end: number): number => {
  for (let i = end - 1; i >= Math.max(0, end - longest); i--) if (isArticle(words[i])) return i;
  return -1;
};
