import { differ, numberAt, type Quantity, quantityAt } from '../relations/quantity.ts';
import { spans } from './conflict.ts';
import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

const scales = new Set('k m mn bn'.split(' '));

/** A number as printed and what it can mean, and the noun it counts. */
type Count = Quantity & { value: number; unit: Word | undefined };

const isYear = ({ lower }: Word): boolean => /^(?:1[5-9]|20)\d\d$/.test(lower);

// Small numbers and days of the month are in every text; a larger one is seldom there twice by chance.
const telling = 32;
// Of many numbers one is the same by chance.
const most = 2;

/** The noun behind a number: the last of "1,900 brewery workers". */
const unitAt = (words: readonly Word[], at: number): Word | undefined => {
  const behind = words.slice(at + 1, at + 5);
  const first = behind.findIndex(({ pos, lower }) => pos === 'NOUN' && !scales.has(lower));
  const rest = behind.slice(Math.max(0, first));
  const stop = rest.findIndex(({ pos }) => pos !== 'NOUN');
  return first < 0 ? undefined : rest.at(stop < 0 ? -1 : stop - 1);
};

const countsIn = (words: readonly Word[]): Count[] =>
  words.flatMap((word, at) => {
    const value = isYear(word) ? null : numberAt(words, at);
    const quantity = value === null ? null : quantityAt(words, at);
    const unit = unitAt(words, at);
    if (value === null || quantity === null || (unit && spans.has(unit.lemma))) return [];
    return value < telling ? [] : [{ ...quantity, value, unit }];
  });

const countAlike = (a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b !== undefined && (a.stem === b.stem || nearness(a, b) >= 0.6);

/**
 * Whether two wordings hold one telling number: the same that can be meant by both ("fewer than 1,200", "below 1,200"), or two that can be one
 * ("1,900", "nearly 2,000") of the same noun.
 */
export const countOne = (a: readonly Word[], b: readonly Word[]): boolean => {
  const [counts, others] = [countsIn(a), countsIn(b)];
  if (Math.max(counts.length, others.length) > most) return false;
  return counts.some((own) =>
    others.some((other) => !differ(own, other) && (own.value === other.value || countAlike(own.unit, other.unit))),
  );
};
