import { compare } from './comparison.ts';
import { contradicted, countsApart } from './conflict.ts';
import { speechWithin } from './embedded.ts';
import { datesAgree, speakers } from './occasion.ts';
import type { Assertion } from './statements.ts';
import type { Word } from './words.ts';

/** How alike two statements are as propositions, from 0 to 1, and why they may not be one claim whatever the score. */
export type Judgement = { score: number; conflict: 'nested' | 'about' | 'negation' | 'numbers' | null };

// Log odds that the occasion adds to those of the words. A long run of words in common tells more than the words it is made of.
const bySpeaker = { same: 0.8, open: 0, different: -0.4 };
const otherDay = -1;
const quotedAlike = 2;

const share = (words: readonly Word[], other: readonly Word[], weigh: (word: Word) => number): number => {
  const content = words.filter((word) => word.content);
  const stems = new Set(other.map((word) => word.stem));
  const weight = (list: readonly Word[]) => list.reduce((sum, word) => sum + weigh(word), 0);
  return content.length === 0 ? 0 : weight(content.filter((word) => stems.has(word.stem))) / weight(content);
};

/** True when one wording speaks of what the other says: a pledge and the charge that it was broken are two claims. */
const speaksOf = (a: readonly Word[], b: readonly Word[], weigh: (word: Word) => number): boolean => {
  const within = speechWithin(a);
  return within !== null && share(within.said, b, weigh) > share(within.about, b, weigh) && share(within.about, b, weigh) < 0.6;
};

const conflictOf = (a: readonly Word[], b: readonly Word[], verbatim: number, weigh: (word: Word) => number): Judgement['conflict'] => {
  if (speaksOf(a, b, weigh) || speaksOf(b, a, weigh)) return 'about';
  if (verbatim >= 0.6) return null;
  if (contradicted(a, b).length > 0) return 'negation';
  return countsApart(a, b).length > 0 ? 'numbers' : null;
};

/** Compares two statements: their words, and the occasion they were said on. */
export const judge = (a: Assertion, b: Assertion, weigh: (word: Word) => number): Judgement => {
  if (a.nested.has(b.statement.id)) return { score: 0, conflict: 'nested' };
  const { logOdds, likeness } = compare(a.words, b.words, weigh);
  const who = bySpeaker[speakers(a, b)];
  const day = datesAgree(a.statement.said, b.statement.said, 1) ? 0 : otherDay;
  const odds = logOdds + who + day + quotedAlike * Math.max(0, likeness.verbatim - 0.4);
  return { score: 1 / (1 + Math.exp(-odds)), conflict: conflictOf(a.words, b.words, likeness.verbatim, weigh) };
};
