import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

/** Whether the content words of a wording that another has too, two or more, are one phrase that ends in a noun. */
const isOnePhrase = (words: readonly Word[], other: readonly Word[]): boolean => {
  const content = other.filter((word) => word.content);
  const isShared = (word: Word): boolean => word.content && content.some((next) => next.stem === word.stem || nearness(word, next) >= 0.6);
  const first = words.findIndex(isShared);
  let last = first;
  for (let at = first; at >= 0 && at < words.length; at++) {
    const word = words[at] as Word;
    if (!isShared(word)) continue;
    if (at > last + 1 || !/^(?:NOUN|PROPN|ADJ)$/.test(word.pos)) return false;
    last = at;
  }
  return last > first && words[last]?.pos === 'NOUN';
};

/** True when all that two wordings share names one thing: "asked the harbour master to step in", "no answer from the harbour master". */
export const shareOneThing = (a: readonly Word[], b: readonly Word[]): boolean => isOnePhrase(a, b) && isOnePhrase(b, a);
