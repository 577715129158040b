import { headOf, isNegation, isQuantity } from './cues.ts';
import { type Predicate, predicateOf } from './predicate.ts';
import type { Word } from './words.ts';

/** A wording made ready for many comparisons. */
export type Profile = {
  /** Tokens with letters or digits. */
  spoken: readonly Word[];
  /** A number for the stem of each spoken token: equal numbers, equal stems. */
  codes: Int32Array;
  content: readonly Word[];
  /** Weight of each content word, and of all; of each spoken token, 0 where it is no content word. */
  weights: readonly number[];
  total: number;
  spokenWeights: readonly number[];
  stems: ReadonlySet<string>;
  contentStems: ReadonlySet<string>;
  lowers: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
  numbers: readonly Word[];
  names: readonly Word[];
  negated: boolean;
  head: Word | undefined;
  predicate: Predicate;
};

const codes = new Map<string, number>();
const codeOf = (stem: string): number => {
  const known = codes.get(stem);
  if (known !== undefined) return known;
  codes.set(stem, codes.size);
  return codes.size - 1;
};

/** Prepares a wording; `weigh` says how much a word tells. */
export const profileOf = (words: readonly Word[], weigh: (word: Word) => number): Profile => {
  const spoken = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const spokenWeights = spoken.map((word) => (word.content ? weigh(word) : 0));
  const content = spoken.filter((word) => word.content);
  const weights = content.map(weigh);
  const negated = spoken.some(isNegation);
  return {
    spoken,
    codes: Int32Array.from(spoken, (word) => codeOf(word.stem)),
    content,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    spokenWeights,
    stems: new Set(spoken.map((word) => word.stem)),
    contentStems: new Set(content.map((word) => word.stem)),
    lowers: new Set(spoken.map((word) => word.lower)),
    pairs: new Set(spoken.slice(1).map((word, i) => `${spoken[i]?.lower} ${word.lower}`)),
    numbers: spoken.filter(isQuantity),
    names: spoken.filter((word) => word.pos === 'PROPN'),
    negated,
    head: headOf(spoken),
    predicate: predicateOf(words, negated),
  };
};
