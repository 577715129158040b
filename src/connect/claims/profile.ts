import { headOf, isQuantity, turnsAround } from './cues.ts';
import { kindOf } from './nearness.ts';
import { type Predicate, predicateOf } from './predicate.ts';
import type { Word } from './words.ts';

/** A wording made ready for many comparisons. */
export type Profile = {
  /** Tokens with letters or digits. */
  spoken: readonly Word[];
  /** A number for the stem of each spoken token: equal numbers, equal stems. */
  codes: readonly number[];
  content: readonly Word[];
  /** Weight of each content word, and of all; of each spoken token, 0 where it is no content word. */
  weights: readonly number[];
  total: number;
  spokenWeights: readonly number[];
  /** A number for the stem of each content word, as in `codes`. */
  contentCodes: readonly number[];
  /** `kindOf` each content word. */
  kinds: readonly number[];
  /** A number for each word and for each two words in a row, ascending, each once. */
  lowers: readonly number[];
  pairs: readonly number[];
  numbers: readonly Word[];
  names: readonly Word[];
  numberCodes: readonly number[];
  nameCodes: readonly number[];
  negated: boolean;
  head: Word | undefined;
  predicate: Predicate;
};

const codes = new Map<string, number>();
const codeOf = (text: string): number => {
  const known = codes.get(text);
  if (known !== undefined) return known;
  codes.set(text, codes.size);
  return codes.size - 1;
};

// More words than a story has, so that the numbers of two make one.
const span = 2 ** 26;

/** Ascending, each once. */
const distinct = (numbers: number[]): number[] => numbers.sort((a, b) => a - b).filter((number, i) => number !== numbers[i - 1]);

/** The content words of a wording by their stems and by what they mean. */
export const contentOf = (words: readonly Word[]): Pick<Profile, 'contentCodes' | 'kinds'> => {
  const content = words.filter((word) => word.content);
  return { contentCodes: content.map((word) => codeOf(word.stem)), kinds: content.map(kindOf) };
};

/** Prepares a wording; `weigh` says how much a word tells. */
export const profileOf = (words: readonly Word[], weigh: (word: Word) => number): Profile => {
  const spoken = words.filter((word) => word.spoken);
  const spokenWeights = spoken.map((word) => (word.content ? weigh(word) : 0));
  const content = spoken.filter((word) => word.content);
  const weights = spokenWeights.filter((_, i) => spoken[i]?.content);
  const codes = spoken.map((word) => codeOf(word.stem));
  const lowers = spoken.map((word) => codeOf(word.lower));
  const negated = spoken.some((_, i) => turnsAround(spoken, i));
  const [numbers, names] = [spoken.filter(isQuantity), spoken.filter((word) => word.pos === 'PROPN')];
  return {
    spoken,
    codes,
    content,
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    spokenWeights,
    ...contentOf(content),
    lowers: distinct(lowers.slice()),
    pairs: distinct(lowers.slice(1).map((code, i) => (lowers[i] ?? 0) * span + code)),
    numbers,
    names,
    numberCodes: numbers.map(({ stem }) => codeOf(stem)),
    nameCodes: names.map(({ stem }) => codeOf(stem)),
    negated,
    head: headOf(spoken),
    predicate: predicateOf(words, negated),
  };
};

/** Whether a wording has a word of the stem of another's. */
export const hasStem = ({ codes: own }: Profile, { stem }: Word): boolean => own.includes(codeOf(stem));
