import { isNegation, isQuantity } from './cues.ts';
import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

const reach = 4;

/** Content words in the reach of a negation: the few behind it, up to a mark of punctuation. */
const negated = (words: readonly Word[]): Word[] =>
  words.flatMap((word, i) => {
    if (!isNegation(word)) return [];
    const behind = words.slice(i + 1, i + 1 + reach);
    const stop = behind.findIndex(({ pos }) => pos === 'PUNCT');
    return behind.slice(0, stop < 0 ? reach : stop).filter((next) => next.content);
  });

const has = (words: readonly Word[], word: Word): boolean => words.some((other) => other.stem === word.stem);

/** Words that one wording negates and the other states. Names never are: "not Peru" denies what is said of it. */
export const contradicted = (a: readonly Word[], b: readonly Word[]): { denied: Word; stated: Word }[] => {
  const against = (own: readonly Word[], other: readonly Word[]) => {
    const away = negated(other);
    return negated(own).flatMap((denied) => {
      const stated =
        denied.pos === 'PROPN' ? undefined : other.find((word) => word.content && word.stem === denied.stem && !has(away, word));
      return stated ? [{ denied, stated }] : [];
    });
  };
  return [...against(a, b), ...against(b, a)];
};

const unitOf = (words: readonly Word[], at: number): Word | undefined =>
  words.slice(at + 1, at + 4).find((word) => word.pos === 'NOUN' && !isQuantity(word));

/** Different numbers before the same noun ("eight countries", "five countries"). */
export const countsApart = (a: readonly Word[], b: readonly Word[]): { left: Word; right: Word }[] =>
  a.flatMap((left, i) => {
    const unit = isQuantity(left) ? unitOf(a, i) : undefined;
    if (!unit) return [];
    const rival = b.find((right, j) => {
      const other = isQuantity(right) ? unitOf(b, j) : undefined;
      return other !== undefined && (other.stem === unit.stem || nearness(other, unit) >= 0.9);
    });
    return rival && !b.some((right) => isQuantity(right) && right.lower === left.lower) ? [{ left, right: rival }] : [];
  });
