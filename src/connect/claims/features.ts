import { align } from './alignment.ts';
import { nearness, nearnessTo } from './nearness.ts';
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

const isPlain = (word: Word): boolean => word.pos !== 'PROPN' && word.country === null;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** For each content word of a wording 1 where the other has its stem, else 0. */
const same = ({ contentCodes }: Profile, other: Profile): number[] =>
  contentCodes.map((code) => (other.contentCodes.includes(code) ? 1 : 0));

/** Raises what `inA` and `inB` hold of each content word of two wordings to how near the nearest content word of the other is. */
const raise = (a: Profile, inA: number[], b: Profile, inB: number[]): void => {
  for (let i = 0; i < inA.length; i++) {
    const kind = a.kinds[i] as number;
    if (kind === 0) continue;
    const near = nearnessTo(kind);
    let best = inA[i] as number;
    for (let j = 0; j < inB.length; j++) {
      const other = b.kinds[j] as number;
      if (near[other] === 0) continue;
      const degree = (near[other] as number) / 10;
      if (degree > best) best = degree;
      if (degree > (inB[j] as number)) inB[j] = degree;
    }
    inA[i] = best;
  }
};

/** Shares of the weight of a wording found again in another: by stem, by nearest meaning, and that of its words that are no names. */
const cover = ({ content, weights, total }: Profile, stems: readonly number[], nearness: readonly number[]) => {
  let exact = 0;
  let near = 0;
  let plain = 0;
  let plainTotal = 0;
  let found = 0;
  for (let i = 0; i < content.length; i++) {
    const weight = weights[i] as number;
    const best = nearness[i] as number;
    if (stems[i] === 1) exact += weight;
    near += weight * best;
    if (best >= 0.6) found++;
    if (!isPlain(content[i] as Word)) continue;
    plain += weight * best;
    plainTotal += weight;
  }
  return { exact: share(exact, total), near: share(near, total), plain: share(plain, plainTotal), rest: total - near, found };
};

/** Of two ascending lists without repetition. */
const dice = (a: readonly number[], b: readonly number[]): number => {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
};

/** What two wordings have in common: each feature by name, in the order of `featureNames`, and how many content words they share. */
export type Likeness = Record<(typeof featureNames)[number] | 'sharedWords', number>;

const isMissing = (codes: readonly number[], other: Profile): boolean => codes.some((code) => !other.codes.includes(code));

const flag = (value: boolean): number => (value ? 1 : 0);

/** Features of a pair of wordings, and how many content words they share. */
export const compareProfiles = (a: Profile, b: Profile): Likeness => {
  const stemsA = same(a, b);
  const stemsB = same(b, a);
  const nearA = stemsA.slice();
  const nearB = stemsB.slice();
  raise(a, nearA, b, nearB);
  const ofA = cover(a, stemsA, nearA);
  const ofB = cover(b, stemsB, nearB);
  const order = align(a, b);
  const shorter = Math.max(1, Math.min(a.spoken.length, b.spoken.length));
  const longer = Math.max(1, a.spoken.length, b.spoken.length);
  const lighter = Math.min(a.total, b.total);
  const numbersOfA = isMissing(a.numberCodes, b);
  const numbersOfB = isMissing(b.numberCodes, a);
  const namesOfA = isMissing(a.nameCodes, b);
  const namesOfB = isMissing(b.nameCodes, a);
  const headsMeet = a.head && b.head ? a.head.stem === b.head.stem || nearness(a.head, b.head) > 0 : null;
  return {
    sharedMore: Math.max(ofA.exact, ofB.exact),
    sharedLess: Math.min(ofA.exact, ofB.exact),
    nearMore: Math.max(ofA.near, ofB.near),
    nearLess: Math.min(ofA.near, ofB.near),
    sameWords: dice(a.lowers, b.lowers),
    samePairs: dice(a.pairs, b.pairs),
    run: order.run / shorter,
    orderMore: order.sequence / shorter,
    orderLess: order.sequence / longer,
    numbersConflict: flag(numbersOfA && numbersOfB),
    numbersMissing: flag(numbersOfA !== numbersOfB),
    numbersAgree: flag(a.numbers.length > 0 && b.numbers.length > 0 && !numbersOfA && !numbersOfB),
    namesConflict: flag(namesOfA && namesOfB),
    namesMissing: flag(namesOfA !== namesOfB),
    negation: flag(a.negated !== b.negated),
    length: shorter / longer,
    longer: Math.log(longer),
    restLess: Math.log(1 + Math.min(ofA.rest, ofB.rest)),
    restMore: Math.log(1 + Math.max(ofA.rest, ofB.rest)),
    verbatim: lighter === 0 ? 0 : Math.min(1, order.heaviest / lighter),
    headSame: flag(headsMeet === true),
    headDiffers: flag(headsMeet === false),
    plainMore: Math.max(ofA.plain, ofB.plain),
    plainLess: Math.min(ofA.plain, ofB.plain),
    sharedWords: Math.min(ofA.found, ofB.found),
  };
};

/** A likeness in numbers, with the products of every two of those that weigh most, squares too. */
export const featuresOf = (likeness: Likeness): number[] => {
  const features = Object.values(likeness).slice(0, featureNames.length);
  for (const [i, j] of crossed) features.push((features[i] as number) * (features[j] as number));
  return features;
};
