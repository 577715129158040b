import { headOf, isNegation, isQuantity } from './cues.ts';
import { nearness } from './nearness.ts';
import type { Word } from './words.ts';

/** What two wordings have in common, in numbers that do not depend on which comes first. The order is that of `featureNames`. */
export const featureNames = [
  'sharedMore',
  'sharedLess',
  'nearMore',
  'nearLess',
  'sameWords',
  'samePairs',
  'run',
  'orderMore',
  'orderLess',
  'numbersConflict',
  'numbersMissing',
  'numbersAgree',
  'namesConflict',
  'namesMissing',
  'negation',
  'length',
  'longer',
  'restLess',
  'restMore',
  'verbatim',
  'headSame',
  'headDiffers',
  'plainMore',
  'plainLess',
] as const;

const spoken = (words: readonly Word[]): Word[] => words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));

/** Share of the weight of `own` found again in `other`, by stem and by nearest meaning, and the weight that is not. */
const cover = (own: readonly Word[], other: readonly Word[], weigh: (word: Word) => number) => {
  const stems = new Set(other.map((word) => word.stem));
  let total = 0;
  let exact = 0;
  let near = 0;
  for (const word of own) {
    const weight = weigh(word);
    total += weight;
    if (stems.has(word.stem)) {
      exact += weight;
      near += weight;
    } else near += weight * Math.max(0, ...other.map((candidate) => nearness(word, candidate)));
  }
  return total === 0 ? { exact: 0, near: 0, rest: 0 } : { exact: exact / total, near: near / total, rest: total - near };
};

const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
};

/** Longest common subsequence and longest common run of stems. */
export const commonOrder = (a: readonly Word[], b: readonly Word[]): { sequence: number; run: number } => {
  let above: number[] = new Array(b.length + 1).fill(0);
  let runsAbove: number[] = new Array(b.length + 1).fill(0);
  let run = 0;
  for (const left of a) {
    const row = [0];
    const runs = [0];
    b.forEach((right, j) => {
      const same = left.stem === right.stem;
      row.push(same ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0));
      const length = same ? (runsAbove[j] ?? 0) + 1 : 0;
      runs.push(length);
      if (length > run) run = length;
    });
    above = row;
    runsAbove = runs;
  }
  return { sequence: above.at(-1) ?? 0, run };
};

const missing = (own: readonly Word[], other: readonly Word[]): number => {
  const stems = new Set(other.map((word) => word.stem));
  return own.filter((word) => !stems.has(word.stem)).length;
};

/** Share of the lighter wording's weight that stands in the longest run of words common to both. */
const verbatim = (a: readonly Word[], b: readonly Word[], weigh: (word: Word) => number): number => {
  const weightOf = (words: readonly Word[]) => words.reduce((sum, word) => sum + (word.content ? weigh(word) : 0), 0);
  let above: number[] = [];
  let best = 0;
  for (const left of a) {
    const own = left.content ? weigh(left) : 0;
    const last = above;
    above = b.map((right, j) => (left.stem === right.stem ? own + (j > 0 ? (last[j - 1] ?? 0) : 0) : 0));
    for (const value of above) if (value > best) best = value;
  }
  const lighter = Math.min(weightOf(a), weightOf(b));
  return lighter === 0 ? 0 : Math.min(1, best / lighter);
};

/** Features of a pair of wordings; `weigh` says how much a word tells. */
export const compareWords = (wordsA: readonly Word[], wordsB: readonly Word[], weigh: (word: Word) => number): number[] => {
  const a = spoken(wordsA);
  const b = spoken(wordsB);
  const contentA = a.filter((word) => word.content);
  const contentB = b.filter((word) => word.content);
  const ofA = cover(contentA, contentB, weigh);
  const ofB = cover(contentB, contentA, weigh);
  const plain = (words: readonly Word[]) => words.filter((word) => word.pos !== 'PROPN' && word.country === null);
  const plainA = cover(plain(contentA), contentB, weigh);
  const plainB = cover(plain(contentB), contentA, weigh);
  const pairs = (words: readonly Word[]) => new Set(words.slice(1).map((word, i) => `${words[i]?.lower} ${word.lower}`));
  const order = commonOrder(a, b);
  const shorter = Math.max(1, Math.min(a.length, b.length));
  const longer = Math.max(1, a.length, b.length);
  const numbersA = a.filter(isQuantity);
  const numbersB = b.filter(isQuantity);
  const numbers = [missing(numbersA, b), missing(numbersB, a)] as const;
  const names = [
    missing(
      a.filter((word) => word.pos === 'PROPN'),
      b,
    ),
    missing(
      b.filter((word) => word.pos === 'PROPN'),
      a,
    ),
  ] as const;
  const heads = [headOf(a), headOf(b)] as const;
  const headsMeet = heads[0] && heads[1] && (heads[0].stem === heads[1].stem || nearness(heads[0], heads[1]) > 0);
  const flag = (value: boolean) => (value ? 1 : 0);
  return [
    Math.max(ofA.exact, ofB.exact),
    Math.min(ofA.exact, ofB.exact),
    Math.max(ofA.near, ofB.near),
    Math.min(ofA.near, ofB.near),
    dice(new Set(a.map((word) => word.lower)), new Set(b.map((word) => word.lower))),
    dice(pairs(a), pairs(b)),
    order.run / shorter,
    order.sequence / shorter,
    order.sequence / longer,
    flag(numbers[0] > 0 && numbers[1] > 0),
    flag(numbers[0] > 0 !== numbers[1] > 0),
    flag(numbersA.length > 0 && numbersB.length > 0 && numbers[0] === 0 && numbers[1] === 0),
    flag(names[0] > 0 && names[1] > 0),
    flag(names[0] > 0 !== names[1] > 0),
    flag(a.some(isNegation) !== b.some(isNegation)),
    shorter / longer,
    Math.log(longer),
    Math.log(1 + Math.min(ofA.rest, ofB.rest)),
    Math.log(1 + Math.max(ofA.rest, ofB.rest)),
    verbatim(a, b, weigh),
    flag(headsMeet === true),
    flag(headsMeet === false),
    Math.max(plainA.near, plainB.near),
    Math.min(plainA.near, plainB.near),
  ];
};
