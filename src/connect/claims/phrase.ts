import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

/** Where the content words of a wording stand that another has too. */
const sharedAt = (words: readonly Word[], other: readonly Word[]): number[] =>
  words.flatMap((word, at) =>
    word.content && other.some((next) => next.content && (next.stem === word.stem || nearness(word, next) >= 0.6)) ? [at] : [],
  );

const isOnePhrase = (words: readonly Word[], at: readonly number[]): boolean =>
  at.every((place, i) => i === 0 || place === (at[i - 1] as number) + 1) &&
  at.every((place) => /^(?:NOUN|PROPN|ADJ)$/.test(words[place]?.pos ?? '')) &&
  words[at.at(-1) as number]?.pos === 'NOUN';

/** True when all that two wordings share names one thing: "asked the harbour master to step in", "no answer from the harbour master". */
export const shareOneThing = (a: readonly Word[], b: readonly Word[]): boolean => {
  const [inA, inB] = [sharedAt(a, b), sharedAt(b, a)];
  return inA.length > 1 && inB.length > 1 && isOnePhrase(a, inA) && isOnePhrase(b, inB);
};
