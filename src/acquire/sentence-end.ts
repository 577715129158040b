import { isSpaceAt } from './lines.ts';

const stop = /[.!?…][\p{Pe}\p{Pf}\p{Pi}"'*_]*$/u;
const abbreviation = /(?:\b\p{L}\.){2,}$/u;

/** True when text ends like a sentence: a stop, with closing quotation marks or brackets after it. */
export const endsSentence = (text: string): boolean => {
  const last = text.charCodeAt(text.length - 1);
  // Most text ends in a letter or a full stop.
  if (last === 46) return true;
  return !((last >= 97 && last <= 122) || (last >= 65 && last <= 90)) && stop.test(text.slice(-12));
};

/** True when text ends in letters with dots ("the U.S.", "9 p.m."), whose last dot need not be a stop. */
export const endsInAbbreviation = (text: string): boolean => abbreviation.test(text.slice(-12));

const manyWords = 200;

/** Number of words, parted by white space; `most` stands for all that is more. */
export const wordCount = (text: string, most = manyWords): number => {
  let count = 0;
  let inWord = false;
  for (let index = 0; index < text.length && count < most; index++) {
    const isBetween = isSpaceAt(text, index);
    if (!isBetween && !inWord) count++;
    inWord = !isBetween;
  }
  return count;
};
