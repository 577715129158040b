import { align } from './alignment.ts';
import { nearness } from './nearness.ts';
import type { Profile } from './profile.ts';
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

// What a likeness is worth depends on the others: much in common counts for less in a long wording with a long rest.
const crossedNames: readonly (typeof featureNames)[number][] = [
  'nearLess',
  'nearMore',
  'orderLess',
  'sameWords',
  'verbatim',
  'restLess',
  'restMore',
  'length',
  'longer',
  'plainLess',
];
const crossed = crossedNames.flatMap((name, i) =>
  crossedNames.slice(i).map((other) => [featureNames.indexOf(name), featureNames.indexOf(other)] as const),
);

/** Features with the products of every two of those that weigh most, squares too. */
export const withProducts = (features: readonly number[]): number[] => [
  ...features,
  ...crossed.map(([i, j]) => (features[i] ?? 0) * (features[j] ?? 0)),
];

const isPlain = (word: Word): boolean => word.pos !== 'PROPN' && word.country === null;

/** Shares of the weight of `own` found again in `other`: by stem, by nearest meaning, and that of its words that are no names. */
const cover = (own: Profile, other: Profile) => {
  let [exact, near, plain, plainTotal, found] = [0, 0, 0, 0, 0];
  own.content.forEach((word, i) => {
    const weight = own.weights[i] ?? 0;
    let best = other.contentStems.has(word.stem) ? 1 : 0;
    if (best === 1) exact += weight;
    else for (const candidate of other.content) best = Math.max(best, nearness(word, candidate));
    near += weight * best;
    if (best >= 0.6) found++;
    if (!isPlain(word)) return;
    plain += weight * best;
    plainTotal += weight;
  });
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return { exact: share(exact, own.total), near: share(near, own.total), plain: share(plain, plainTotal), rest: own.total - near, found };
};

const dice = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
};

const isMissing = (words: readonly Word[], stems: ReadonlySet<string>): boolean => words.some((word) => !stems.has(word.stem));

/** Features of a pair of wordings, and how many content words they share. */
export const compareProfiles = (a: Profile, b: Profile): { features: number[]; sharedWords: number } => {
  const [ofA, ofB] = [cover(a, b), cover(b, a)];
  const order = align(a, b);
  const shorter = Math.max(1, Math.min(a.spoken.length, b.spoken.length));
  const longer = Math.max(1, a.spoken.length, b.spoken.length);
  const lighter = Math.min(a.total, b.total);
  const numbers = [isMissing(a.numbers, b.stems), isMissing(b.numbers, a.stems)] as const;
  const names = [isMissing(a.names, b.stems), isMissing(b.names, a.stems)] as const;
  const headsMeet = a.head && b.head ? a.head.stem === b.head.stem || nearness(a.head, b.head) > 0 : null;
  const flag = (value: boolean) => (value ? 1 : 0);
  const features = [
    Math.max(ofA.exact, ofB.exact),
    Math.min(ofA.exact, ofB.exact),
    Math.max(ofA.near, ofB.near),
    Math.min(ofA.near, ofB.near),
    dice(a.lowers, b.lowers),
    dice(a.pairs, b.pairs),
    order.run / shorter,
    order.sequence / shorter,
    order.sequence / longer,
    flag(numbers[0] && numbers[1]),
    flag(numbers[0] !== numbers[1]),
    flag(a.numbers.length > 0 && b.numbers.length > 0 && !numbers[0] && !numbers[1]),
    flag(names[0] && names[1]),
    flag(names[0] !== names[1]),
    flag(a.negated !== b.negated),
    shorter / longer,
    Math.log(longer),
    Math.log(1 + Math.min(ofA.rest, ofB.rest)),
    Math.log(1 + Math.max(ofA.rest, ofB.rest)),
    lighter === 0 ? 0 : Math.min(1, order.heaviest / lighter),
    flag(headsMeet === true),
    flag(headsMeet === false),
    Math.max(ofA.plain, ofB.plain),
    Math.min(ofA.plain, ofB.plain),
  ];
  return { features, sharedWords: Math.min(ofA.found, ofB.found) };
};
