import type { Word } from './words.ts';

const least = 3;

/** The sentences of a wording that say something of their own; empty when there is but one. */
export const partsOf = (words: readonly Word[]): Word[][] => {
  const parts: Word[][] = [[]];
  for (const word of words) {
    parts.at(-1)?.push(word);
    if (/^[.?!]$/.test(word.text)) parts.push([]);
  }
  const telling = parts.filter((part) => part.filter((word) => word.content).length >= least);
  return parts.filter((part) => part.length > 0).length > 1 ? telling : [];
};
