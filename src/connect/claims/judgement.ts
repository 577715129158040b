import { isNegation, isQuantity } from './cues.ts';
import { compareWords, featureNames } from './features.ts';
import { datesAgree, speakers } from './occasion.ts';
import type { Assertion } from './statements.ts';
import type { Word } from './words.ts';

/** How alike two statements are as propositions, and why they may not be one claim. */
export type Judgement = { score: number; verbatim: number; conflict: 'nested' | 'negation' | 'numbers' | null };

const index = Object.fromEntries(featureNames.map((name, i) => [name, i])) as Record<(typeof featureNames)[number], number>;

/** Share of the lighter wording's weight that stands in the longest run of words common to both. */
const quotedAlike = (a: readonly Word[], b: readonly Word[], weigh: (word: Word) => number): number => {
  const rows = a.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const columns = b.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const weightOf = (words: readonly Word[]) => words.reduce((sum, word) => sum + (word.content ? weigh(word) : 0), 0);
  let above: number[] = [];
  let best = 0;
  for (const left of rows) {
    const own = left.content ? weigh(left) : 0.02;
    above = columns.map((right, j) => (left.stem === right.stem ? own + (j > 0 ? (above[j - 1] ?? 0) : 0) : 0));
    for (const value of above) if (value > best) best = value;
  }
  return best / Math.max(0.01, Math.min(weightOf(rows), weightOf(columns)));
};

/** Compares two statements: their words, and the occasion they were said on. */
export const judge = (a: Assertion, b: Assertion, weigh: (word: Word) => number): Judgement => {
  const verbatim = Math.min(1, quotedAlike(a.words, b.words, weigh));
  if (a.nested.has(b.statement.id)) return { score: 0, verbatim, conflict: 'nested' };
  const features = compareWords(a.words, b.words, weigh);
  const of = (name: (typeof featureNames)[number]) => features[index[name]] ?? 0;
  const who = speakers(a, b);
  const contentful = Math.min(a.words.filter((word) => word.content).length, b.words.filter((word) => word.content).length);
  const certainty = Math.min(1, contentful / 4);
  const words = 0.5 * of('nearLess') + 0.3 * of('nearMore') + 0.2 * of('orderMore');
  const occasion =
    (who === 'same' ? 0.12 : who === 'different' ? -0.08 : 0) - (datesAgree(a.statement.said, b.statement.said, 1) ? 0 : 0.15);
  const score = Math.max(0, Math.min(1, (words + 0.25 * verbatim) * (0.6 + 0.4 * certainty) + occasion));
  const negated = a.words.some(isNegation) !== b.words.some(isNegation) && of('nearLess') > 0.7 && verbatim < 0.6;
  const numbers = of('numbersConflict') === 1 && a.words.filter(isQuantity).length > 0 && verbatim < 0.6;
  return { score, verbatim, conflict: negated ? 'negation' : numbers ? 'numbers' : null };
};
