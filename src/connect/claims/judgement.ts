import { type Comparison, compare, type Likeness } from './comparison.ts';
import { contradicted, countsApart, daysApart } from './conflict.ts';
import { isDenial } from './cues.ts';
import { speechWithin } from './embedded.ts';
import { datesAgree, speakers } from './occasion.ts';
import { opensAlike, sharedScrap } from './quoted.ts';
import type { Assertion } from './statements.ts';
import type { Word } from './words.ts';

/** How alike two statements are as propositions, from 0 to 1, and why they may not be one claim whatever the score. */
export type Judgement = {
  score: number;
  /** The very same words, by one speaker as far as is known. */
  certain: boolean;
  /** `null` for nested statements, which are not compared. */
  likeness: Likeness | null;
  conflict: 'nested' | 'about' | 'denial' | 'negation' | 'numbers' | 'days' | null;
};

// Log odds that the occasion adds to those of the words. A long run of words in common tells more than the words it is made of.
const bySpeaker = { same: 0.8, open: 0, different: -0.4 };
const otherDay = -1;
const quotedAlike = 2;
const scrapQuoted = 1.5;
const namesOnly = -0.4;
const wholeScrap = 0.6;
const inPart = -0.5;

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

const conflictOf = (a: Assertion, b: Assertion, likeness: Likeness, weigh: (word: Word) => number): Judgement['conflict'] => {
  if (speaksOf(a.words, b.words, weigh) || speaksOf(b.words, a.words, weigh)) return 'about';
  if (isDenial(a.cue) !== isDenial(b.cue)) return 'denial';
  if (contradicted(a.words, b.words).length > 0) return 'negation';
  if (countsApart(a.words, b.words).length > 0) return 'numbers';
  const remarkMoved = likeness.verbatim >= 0.75 && !datesAgree(a.statement.said, b.statement.said, 1);
  return remarkMoved || (likeness.plainLess > 0.5 && daysApart(a.words, b.words) !== null) ? 'days' : null;
};

/** Compares all of two wordings; or, where it says more, one sentence of either with all of the other. */
const compareBest = (a: Assertion, b: Assertion, weigh: (word: Word) => number): Comparison => {
  const whole = compare(a.words, b.words, weigh);
  const parts = [...a.parts.map((part) => compare(part, b.words, weigh)), ...b.parts.map((part) => compare(a.words, part, weigh))];
  return parts
    .map(({ logOdds, likeness }) => ({ logOdds: logOdds + inPart, likeness }))
    .reduce((best, part) => (part.logOdds > best.logOdds ? part : best), whole);
};

/** Compares two statements: their words, and the occasion they were said on. */
export const judge = (a: Assertion, b: Assertion, weigh: (word: Word) => number): Judgement => {
  if (a.nested.has(b.statement.id)) return { score: 0, certain: false, likeness: null, conflict: 'nested' };
  const { logOdds, likeness } = compareBest(a, b, weigh);
  const who = bySpeaker[speakers(a, b)];
  const day = datesAgree(a.statement.said, b.statement.said, 1) ? 0 : otherDay;
  const scrap = speakers(a, b) === 'different' ? 0 : scrapQuoted * Math.min(1, sharedScrap(a.quoted, b.quoted, weigh) / wholeScrap);
  const names = likeness.plainLess < 0.25 && likeness.verbatim < 0.6 && scrap === 0 ? namesOnly : 0;
  const odds = logOdds + who + day + scrap + names + quotedAlike * Math.max(0, likeness.verbatim - 0.4);
  const certain = likeness.verbatim >= 0.75 && day === 0 && speakers(a, b) !== 'different' && opensAlike(a.words, b.words, weigh);
  return { score: 1 / (1 + Math.exp(-odds)), certain, likeness, conflict: conflictOf(a, b, likeness, weigh) };
};
