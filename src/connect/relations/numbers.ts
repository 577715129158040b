import { compareWords } from '../claims/comparison.ts';
import { countsApart } from '../claims/conflict.ts';
import { isQuantity } from '../claims/cues.ts';
import type { Assertion } from '../claims/statements.ts';
import type { Word } from '../claims/words.ts';
import type { Counted } from './counted.ts';
import { differ, numberAt, quantityAt } from './quantity.ts';
import type { Argument } from './rule.ts';
import { isRate, partsOf } from './whole.ts';

const uncounted = (words: readonly Word[]): Word[] => words.filter((word) => !isQuantity(word));

// Two numbers in a wording are shares or a score: which of them differs, and from what, a rule cannot tell.
const most = 2;

const countsOne = (words: readonly Word[]): boolean => words.filter(isQuantity).length <= most;

// Shares are alike in all but what they are shares of.
const isShare = (words: readonly Word[]): boolean =>
  words.some(({ lower }) => lower === 'percent' || lower === '%' || lower === 'percentage');

/** Whether two numbers, read with what stands before them, cannot be one: "fewer than 1,200" and "about 1,190" can, and "4" and "4:00". */
const differing = (a: Assertion, b: Assertion, left: Word, right: Word): boolean => {
  const [own, other] = [quantityAt(a.words, a.words.indexOf(left)), quantityAt(b.words, b.words.indexOf(right))];
  return own !== null && other !== null && differ(own, other);
};

const partial = new Set('more other another further additional extra of'.split(' '));

// "Eight more boats", "334 of the 865": not all of them, or all and not those meant.
const isPart = (words: readonly Word[], at: number): boolean =>
  partial.has(words[at + 1]?.lower ?? '') ||
  words.slice(Math.max(0, at - 3), at).some(({ lower }, i, near) => lower === 'of' && numberAt(words, at - near.length + i - 1) !== null);

/** Pairs of numbers in statements of two claims that count one thing differently: the same noun counted, and little else that differs. */
export const numbers = ({ apart }: Pick<Argument, 'apart'>): Counted[][] =>
  apart.flatMap(({ a, b, judgement: { conflict, likeness } }) => {
    const [rival] = conflict === 'numbers' ? countsApart(a.words, b.words) : [];
    if (!rival || !differing(a, b, rival.left, rival.right)) return [];
    if (likeness === null || likeness.headSame === 0 || likeness.namesConflict === 1 || likeness.sharedWords < 2) return [];
    if (!countsOne(a.words) || !countsOne(b.words)) return [];
    if (isPart(a.words, a.words.indexOf(rival.left)) || isPart(b.words, b.words.indexOf(rival.right))) return [];
    const [parts, others] = [partsOf(a.words, a.words.indexOf(rival.left)), partsOf(b.words, b.words.indexOf(rival.right))];
    const rate = ({ words }: Assertion, number: Word) => isRate(words.slice(words.indexOf(number) + 1));
    if (parts.symmetricDifference(others).size > 0 || rate(a, rival.left) !== rate(b, rival.right)) return [];
    if (compareWords(uncounted(a.words), uncounted(b.words)).likeness.plainLess < (isShare(a.words) ? 0.8 : 0.6)) return [];
    const [left, right] = [quantityAt(a.words, a.words.indexOf(rival.left)), quantityAt(b.words, b.words.indexOf(rival.right))];
    return left && right
      ? [
          [
            { assertion: a, quantity: left, grows: false },
            { assertion: b, quantity: right, grows: false },
          ],
        ]
      : [];
  });
